package org.touchstone.datasets.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.FreezePreview;
import org.touchstone.datasets.Freezing;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;

/** Freezes studies. */
@Controller
@RequestMapping("/snapshots/new")
class FreezePage {

    private final Datasets datasets;
    private final Freezing freezing;
    private final Studies studies;

    FreezePage(Datasets datasets, Freezing freezing, Studies studies) {
        this.datasets = datasets;
        this.freezing = freezing;
        this.studies = studies;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable StudyId study,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        if (study == null) {
            model.addAttribute("studies", studies.all());
            return "datasets/choose-study";
        }
        var view = studies.find(study);
        var form = FreezeForm.of(typed, view);
        try {
            boolean counts = typed.containsKey("asked") || datasets.previewsAtOnce(study);
            return show(view, form, counts ? datasets.preview(form.request(view)) : null, model);
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            return refused(view, form, refusal, model);
        }
    }

    @PostMapping
    String freeze(
            @RequestParam(required = false) @Nullable StudyId study,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentPerson person,
            Model model) {
        if (study == null) {
            return "redirect:/snapshots/new";
        }
        var view = studies.find(study);
        var form = FreezeForm.of(typed, view);
        try {
            var request = form.request(view).withoutReview(Boolean.parseBoolean(typed.getFirst("withoutReview")));
            return datasets.previewsAtOnce(study)
                    ? "redirect:/snapshots/" + datasets.freeze(request, person.id())
                    : "redirect:/snapshots/%s/freezing".formatted(freezing.begin(request, person.id()));
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            return refused(view, form, refusal, model);
        }
    }

    /** Everything is as it was typed, and what can be counted says why nothing was frozen. */
    private String refused(StudyView study, FreezeForm form, Refusal refusal, Model model) {
        model.addAttribute("problem", refusal.phrase());
        return show(study, form, counted(study, form), model);
    }

    private @Nullable FreezePreview counted(StudyView study, FreezeForm form) {
        try {
            return datasets.previewsAtOnce(study.id()) ? datasets.preview(form.request(study)) : null;
        } catch (Refusal.Conflict | Refusal.Invalid _) {
            return null;
        }
    }

    private String show(StudyView study, FreezeForm form, @Nullable FreezePreview preview, Model model) {
        var teams = FreezeView.named(studies.teams(study.id()).values());
        boolean live = datasets.previewsAtOnce(study.id());
        model.addAttribute("page", new FreezeView(study, form, preview, teams, live));
        return "datasets/freeze";
    }
}
