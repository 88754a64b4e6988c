package org.touchstone.datasets.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.FreezeRequest;
import org.touchstone.quality.consensus.LabelsUnderWay;
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
    String freeze(@ModelAttribute("form") FreezeForm form, CurrentPerson person, Model model) {
        var study = form.study();
        if (study == null) {
            return "redirect:/snapshots/new";
        }
        var view = studies.find(study);
        try {
            return "redirect:/snapshots/" + datasets.freeze(form.of(view), person.id());
        } catch (LabelsUnderWay wait) {
            return wait(form.of(view), view, wait, model);
        } catch (Refusal.Invalid refusal) {
            model.addAttribute("problem", refusal.phrase());
            return show(form, view, model);
        }
    }

    private String show(FreezeForm form, StudyView study, Model model) {
        try {
            var request = form.of(study);
            model.addAttribute("page", new FreezeView(study, request, datasets.preview(request)));
        } catch (LabelsUnderWay wait) {
            return wait(form.of(study), study, wait, model);
        } catch (Refusal.Invalid refusal) {
            var usual = form.blank().of(study);
            model.addAttribute("problem", refusal.phrase());
            model.addAttribute("page", new FreezeView(study, usual, datasets.preview(usual)));
        }
        return PAGE;
    }

    private static String wait(FreezeRequest request, StudyView study, LabelsUnderWay wait, Model model) {
        model.addAttribute("problem", wait.phrase());
        model.addAttribute("page", new FreezeView(study, request, null));
        return PAGE;
    }
}
