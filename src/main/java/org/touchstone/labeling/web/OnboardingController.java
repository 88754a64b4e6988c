package org.touchstone.labeling.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Ending;
import org.touchstone.labeling.onboarding.Induction;
import org.touchstone.studies.Briefing;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Leads a worker from the invitation to the first comparison: the step that comes next is on the page. */
@Controller
@RequestMapping("/work/{id}/onboarding")
class OnboardingController {

    private final Studies studies;
    private final Briefing briefing;
    private final Induction induction;
    private final Ending ending;
    private final OnboardingScreens screens;

    OnboardingController(
            Studies studies, Briefing briefing, Induction induction, Ending ending, OnboardingScreens screens) {
        this.studies = studies;
        this.briefing = briefing;
        this.induction = induction;
        this.ending = ending;
        this.screens = screens;
    }

    @GetMapping
    String show(@PathVariable StudyId id, CurrentPerson worker, Model model) {
        var study = studies.find(id);
        var progress = induction.of(study, worker.id());
        var external = ending.find(id, worker.id()).isPresent();
        model.addAttribute("way", screens.way(study, progress, external));
        return "labeling/onboarding";
    }

    @PostMapping("/consent")
    String agree(@PathVariable StudyId id, @RequestParam int version, CurrentPerson worker, RedirectAttributes next) {
        try {
            briefing.agree(id, worker.id(), version);
        } catch (Refusal.Conflict changed) {
            next.addFlashAttribute("problem", changed.phrase());
        }
        return toNextStep(id);
    }

    @PostMapping("/guidelines")
    String read(@PathVariable StudyId id, @RequestParam int version, CurrentPerson worker, RedirectAttributes next) {
        try {
            briefing.read(id, worker.id(), version);
        } catch (Refusal.Conflict changed) {
            next.addFlashAttribute("problem", changed.phrase());
        }
        return toNextStep(id);
    }

    private static String toNextStep(StudyId id) {
        return "redirect:/work/" + id + "/onboarding";
    }
}
