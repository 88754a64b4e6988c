package org.touchstone.labeling.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Ending;
import org.touchstone.labeling.Labeling;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Where somebody from another platform says that they are done, and gets the code to take back. */
@Controller
@RequestMapping("/work/{id}/done")
class DonePages {

    private final Ending ending;
    private final Labeling labeling;
    private final Studies studies;

    DonePages(Ending ending, Labeling labeling, Studies studies) {
        this.ending = ending;
        this.labeling = labeling;
        this.studies = studies;
    }

    /** Everybody else has no such end and goes back to work. */
    @GetMapping
    String show(@PathVariable StudyId id, CurrentPerson worker, Model model) {
        var recruit = ending.find(id, worker.id());
        if (recruit.isEmpty()) {
            return "redirect:/work/" + id;
        }
        var study = studies.find(id);
        var done = recruit.get()
                .ended()
                .map(end -> DoneView.ended(study, end))
                .orElseGet(() ->
                        DoneView.open(study, labeling.progress(id, worker.id()).done()));
        model.addAttribute("done", done);
        return "labeling/done";
    }

    @PostMapping
    String stop(@PathVariable StudyId id, CurrentPerson worker) {
        ending.stop(id, worker.id());
        return "redirect:/work/" + id + "/done";
    }
}
