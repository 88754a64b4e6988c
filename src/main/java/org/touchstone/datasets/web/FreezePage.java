package org.touchstone.datasets.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;

/** Freezes studies. */
@Controller
@RequestMapping("/snapshots/new")
class FreezePage {

    private static final String PAGE = "datasets/freeze";

    private final Datasets datasets;
    private final Studies studies;

    FreezePage(Datasets datasets, Studies studies) {
        this.datasets = datasets;
        this.studies = studies;
    }

    @GetMapping
    String ask(@ModelAttribute("form") FreezeForm form, Model model) {
        var study = form.study();
        if (study == null) {
            model.addAttribute("studies", studies.all());
            return "datasets/choose-study";
        }
        return show(form, studies.find(study), model);
    }

    @PostMapping
    String freeze(
            @ModelAttribute("form") FreezeForm form,
            @RequestParam(defaultValue = "false") boolean withoutReview,
            CurrentPerson person,
            Model model) {
        var study = form.study();
        if (study == null) {
            return "redirect:/snapshots/new";
        }
        var view = studies.find(study);
        try {
            var request = form.of(view).withoutReview(withoutReview);
            return "redirect:/snapshots/" + datasets.freeze(request, person.id());
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            return refused(form, view, refusal, model);
        }
    }

    private String show(FreezeForm form, StudyView study, Model model) {
        boolean counts = form.asked() != null || datasets.previewsAtOnce(study.id());
        try {
            var preview = counts ? datasets.preview(form.of(study)) : null;
            model.addAttribute("page", new FreezeView(study, form.filled(study), preview));
            return PAGE;
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            return refused(form, study, refusal, model);
        }
    }

    /** Nothing is counted, and everything is as it was typed. */
    private static String refused(FreezeForm form, StudyView study, Refusal refusal, Model model) {
        model.addAttribute("problem", refusal.phrase());
        model.addAttribute("page", new FreezeView(study, form.filled(study), null));
        return PAGE;
    }
}
