package org.touchstone.labeling.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.simulation.Simulations;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** The page on which an admin lets simulated workers judge, and watches them. */
@Controller
class SimulationController {

    private final Simulations simulations;
    private final Studies studies;
    private final Judgments judgments;

    SimulationController(Simulations simulations, Studies studies, Judgments judgments) {
        this.simulations = simulations;
        this.studies = studies;
        this.judgments = judgments;
    }

    @GetMapping("/studies/{id}/simulations")
    String show(@PathVariable StudyId id, Model model) {
        model.addAttribute("form", SimulationForm.defaults());
        return page(id, model);
    }

    @PostMapping("/studies/{id}/simulations")
    String start(
            @PathVariable StudyId id,
            @Valid @ModelAttribute("form") SimulationForm form,
            BindingResult errors,
            CurrentPerson admin,
            Model model) {
        if (errors.hasErrors()) {
            return page(id, model);
        }
        simulations.start(id, form.request(), admin.id());
        return "redirect:/studies/" + id + "/simulations";
    }

    private String page(StudyId id, Model model) {
        model.addAttribute("study", studies.find(id));
        model.addAttribute("progress", judgments.progress(id));
        model.addAttribute("run", simulations.find(id).orElse(null));
        return "labeling/simulations";
    }
}
