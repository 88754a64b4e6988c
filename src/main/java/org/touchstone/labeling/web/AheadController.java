package org.touchstone.labeling.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Ending;
import org.touchstone.labeling.Labeling;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Draws the comparison that is to follow, for a screen that keeps it until the one being read is done with. */
@Controller
class AheadController {

    private final Labeling labeling;
    private final Studies studies;
    private final Ending ending;
    private final ComparePage page;

    AheadController(Labeling labeling, Studies studies, Ending ending, ComparePage page) {
        this.labeling = labeling;
        this.studies = studies;
        this.ending = ending;
        this.page = page;
    }

    /** Answers with nothing (204) where nothing is to follow for now. */
    @GetMapping("/work/{id}/ahead")
    @Nullable
    ModelAndView ahead(@PathVariable StudyId id, CurrentPerson worker, Model model, HttpServletResponse response) {
        var leased = labeling.ahead(id, worker.id());
        if (leased.isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("recruited", ending.find(id, worker.id()).isPresent());
        return new ModelAndView(page.show(studies.find(id), leased.get(), worker.id(), model), model.asMap());
    }
}
