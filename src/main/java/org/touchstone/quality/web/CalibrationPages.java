package org.touchstone.quality.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.Catalog;
import org.touchstone.labeling.Side;
import org.touchstone.quality.calibration.Calibration;
import org.touchstone.quality.calibration.CalibrationReport;
import org.touchstone.quality.calibration.CalibrationReports;
import org.touchstone.quality.calibration.Task;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Where researchers judge a sample blind, and how far they agree with workers. */
@Controller
class CalibrationPages {

    private final Calibration calibration;
    private final CalibrationReports reports;
    private final CaseViews views;
    private final Catalog catalog;
    private final Studies studies;

    CalibrationPages(
            Calibration calibration, CalibrationReports reports, CaseViews views, Catalog catalog, Studies studies) {
        this.calibration = calibration;
        this.reports = reports;
        this.views = views;
        this.catalog = catalog;
        this.studies = studies;
    }

    /** How many to draw and by which seed; whatever is missing is the usual. */
    record DrawForm(@Nullable Integer wanted, @Nullable Long seed) {

        int size() {
            return Objects.requireNonNullElse(wanted, Calibration.USUAL);
        }

        long start() {
            return Objects.requireNonNullElse(seed, 1L);
        }
    }

    @GetMapping("/studies/{id}/calibration")
    String show(@PathVariable StudyId id, CurrentPerson researcher, Model model) {
        model.addAttribute("study", studies.find(id))
                .addAttribute("sample", calibration.sample(id).orElse(null))
                .addAttribute("next", calibration.next(id, researcher.id()).orElse(null))
                .addAttribute("usual", Calibration.USUAL)
                .addAttribute("report", reports.of(id));
        return "quality/calibration";
    }

    @PostMapping("/studies/{id}/calibration")
    String draw(@PathVariable StudyId id, DrawForm form, CurrentPerson researcher, RedirectAttributes flash) {
        try {
            var sample = calibration.draw(id, form.size(), form.start(), researcher.id());
            flash.addFlashAttribute(
                    "notice",
                    Phrase.of("calibration.drawn", sample.comparisons().size()));
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:/studies/%s/calibration".formatted(id);
    }

    /** The next comparison; the overview where none is left. */
    @GetMapping("/studies/{id}/calibration/next")
    String next(@PathVariable StudyId id, CurrentPerson researcher, Model model) {
        Optional<Task> task = calibration.next(id, researcher.id());
        if (task.isEmpty()) {
            return "redirect:/studies/%s/calibration".formatted(id);
        }
        var study = studies.find(id);
        var turns = views.turns(pair(task.get()).conversation().turns());
        var page = CalibrationView.of(task.get(), study.settings(), turns, responses(task.get()));
        model.addAttribute("study", study).addAttribute("page", page);
        return "quality/calibration-judge";
    }

    @PostMapping("/studies/{id}/calibration/{place}")
    String answer(
            @PathVariable StudyId id,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String answer,
            CurrentPerson researcher,
            RedirectAttributes flash) {
        try {
            calibration.answer(id, place, answer, researcher.id());
        } catch (Refusal.Invalid refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:/studies/%s/calibration/next".formatted(id);
    }

    @GetMapping("/api/v1/studies/{id}/calibration")
    @ResponseBody
    CalibrationReport report(@PathVariable StudyId id) {
        return reports.of(studies.find(id).id());
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
