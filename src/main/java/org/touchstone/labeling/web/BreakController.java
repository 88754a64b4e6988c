package org.touchstone.labeling.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Breaks;
import org.touchstone.labeling.Labeling;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;

/** What a worker does about the advice to rest. */
@Controller
class BreakController {

    private final Breaks breaks;
    private final Labeling labeling;

    BreakController(Breaks breaks, Labeling labeling) {
        this.breaks = breaks;
        this.labeling = labeling;
    }

    /** What is open goes back to the queue; drafts stay. */
    @PostMapping("/work/{id}/break")
    String rest(@PathVariable StudyId id, CurrentPerson worker, RedirectAttributes flash) {
        labeling.release(worker.id());
        flash.addFlashAttribute("notice", Phrase.of("labeling.break.taken"));
        return "redirect:/work";
    }

    @PostMapping("/work/{id}/go-on")
    String goOn(@PathVariable StudyId id, CurrentPerson worker) {
        breaks.goOn(id, worker.id());
        return "redirect:/work/" + id;
    }
}
