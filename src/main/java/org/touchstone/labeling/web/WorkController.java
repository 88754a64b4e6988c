package org.touchstone.labeling.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Ending;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.labeling.WorkCompleted;
import org.touchstone.labeling.onboarding.StepMissing;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** What a worker sees: their studies, the comparison to judge, what they judged. */
@Controller
class WorkController {

    private static final int HISTORY = 50;

    private final Labeling labeling;
    private final Studies studies;
    private final Screens screens;
    private final Ending ending;

    WorkController(Labeling labeling, Studies studies, Screens screens, Ending ending) {
        this.ending = ending;
        this.labeling = labeling;
        this.studies = studies;
        this.screens = screens;
    }

    @GetMapping("/work")
    String work(CurrentPerson worker, Model model) {
        var tasks = studies.ofMember(worker.id()).stream()
                .map(study -> TaskView.of(study, labeling.progress(study.id(), worker.id())))
                .toList();
        model.addAttribute("tasks", tasks);
        return "labeling/work";
    }

    @GetMapping("/work/{id}")
    String compare(@PathVariable StudyId id, CurrentPerson worker, Model model) {
        var study = studies.find(id);
        var recruit = ending.find(id, worker.id());
        if (recruit.flatMap(Recruit::ended).isPresent()) {
            return done(id);
        }
        model.addAttribute("recruited", recruit.isPresent());
        if (rests(study, worker.id())) {
            return nothing(study, worker.id(), model);
        }
        try {
            return labeling.next(id, worker.id())
                    .map(leased -> compare(study, leased, worker.id(), model))
                    .orElseGet(() -> nothing(study, worker.id(), model));
        } catch (WorkCompleted _) {
            return done(id);
        } catch (StepMissing _) {
            return "redirect:/work/" + id + "/onboarding";
        }
    }

    @GetMapping("/work/{id}/history")
    String history(@PathVariable StudyId id, CurrentPerson worker, Model model) {
        var study = studies.find(id);
        var past = labeling.history(id, worker.id(), HISTORY).stream()
                .map(one -> screens.past(one, study.settings().scale()))
                .toList();
        model.addAttribute("study", StudyHead.of(study)).addAttribute("past", past);
        return "labeling/history";
    }

    @PostMapping("/work/leases/{lease}/renew")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renew(@PathVariable LeaseId lease, CurrentPerson worker) {
        labeling.renew(lease, worker.id());
    }

    /** Where the work of somebody from another platform ends. */
    private static String done(StudyId id) {
        return "redirect:/work/" + id + "/done";
    }

    private boolean rests(StudyView study, PersonId worker) {
        return study.state() != StudyView.State.RUNNING && studies.isMember(study.id(), worker);
    }

    private String compare(StudyView study, LeasedComparison leased, PersonId worker, Model model) {
        model.addAttribute("page", screens.compare(study, leased, labeling.progress(study.id(), worker)));
        return "labeling/compare";
    }

    private String nothing(StudyView study, PersonId worker, Model model) {
        model.addAttribute("nothing", Nothing.of(study, labeling.progress(study.id(), worker)));
        return "labeling/empty";
    }
}
