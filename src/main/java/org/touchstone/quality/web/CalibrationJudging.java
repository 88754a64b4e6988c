package org.touchstone.quality.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.Catalog;
import org.touchstone.labeling.Side;
import org.touchstone.quality.calibration.Calibration;
import org.touchstone.quality.calibration.Item;
import org.touchstone.quality.calibration.Open;
import org.touchstone.quality.calibration.Task;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** The screen on which researchers judge a sample blind, and take an answer back. */
@Controller
@RequestMapping("/studies/{id}/calibration")
class CalibrationJudging {

    private final Calibration calibration;
    private final CaseViews views;
    private final Catalog catalog;
    private final Studies studies;

    CalibrationJudging(Calibration calibration, CaseViews views, Catalog catalog, Studies studies) {
        this.calibration = calibration;
        this.views = views;
        this.catalog = catalog;
        this.studies = studies;
    }

    /** The next comparison; the overview where none is left. */
    @GetMapping("/next")
    String next(@PathVariable StudyId id, CurrentPerson researcher, Model model) {
        Optional<Task> task = calibration.next(id, researcher.id());
        if (task.isEmpty()) {
            return "redirect:/studies/%s/calibration".formatted(id);
        }
        var study = studies.find(id);
        var turns = views.turns(pair(task.get()).conversation().turns());
        var page = CalibrationView.of(task.get(), study.settings(), turns, responses(task.get()));
        model.addAttribute("study", study).addAttribute("page", page).addAttribute("open", open(id, researcher));
        return "quality/calibration-judge";
    }

    @PostMapping("/{place}")
    String answer(
            @PathVariable StudyId id,
            ItemForm form,
            @RequestParam(defaultValue = "") String answer,
            CurrentPerson researcher,
            RedirectAttributes flash) {
        return tried(id, researcher, flash, () -> calibration.answer(id, form.item(), answer, researcher.id()));
    }

    @PostMapping("/{place}/undo")
    String undo(@PathVariable StudyId id, ItemForm form, CurrentPerson researcher, RedirectAttributes flash) {
        return tried(id, researcher, flash, () -> {
            calibration.undo(id, form.item(), researcher.id());
            flash.addFlashAttribute("notice", Phrase.of("calibration.undone", form.place()));
        });
    }

    /** The item that a form is about. */
    record ItemForm(UUID sample, int place) {

        Item item() {
            return new Item(sample, place);
        }
    }

    /** Leads on to the next comparison, with the reason where something was refused. */
    private String tried(StudyId id, CurrentPerson researcher, RedirectAttributes flash, Runnable act) {
        try {
            act.run();
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
        }
        boolean more = calibration.next(id, researcher.id()).isPresent();
        return "redirect:/studies/%s/calibration%s".formatted(id, more ? "/next" : "");
    }

    private @Nullable Open open(StudyId id, CurrentPerson researcher) {
        return calibration.open(id, researcher.id()).orElse(null);
    }

    private List<String> responses(Task task) {
        var pair = pair(task);
        var first = views.html(pair.first().content());
        var second = views.html(pair.second().content());
        return task.sideOfFirst() == Side.LEFT ? List.of(first, second) : List.of(second, first);
    }

    private CandidatePair pair(Task task) {
        return catalog.find(task.comparison()).pair();
    }
}
