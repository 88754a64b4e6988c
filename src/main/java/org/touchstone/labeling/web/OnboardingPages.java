package org.touchstone.labeling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.labeling.onboarding.Exercises;
import org.touchstone.labeling.onboarding.Purpose;
import org.touchstone.labeling.onboarding.Tries;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Where researchers see how far their workers are, and put practice and test together. */
@Controller
@RequestMapping("/studies/{id}/onboarding")
class OnboardingPages {

    private final Studies studies;
    private final OnboardingReports reports;
    private final ExerciseRows rows;
    private final Exercises exercises;
    private final Tries tries;

    OnboardingPages(Studies studies, OnboardingReports reports, ExerciseRows rows, Exercises exercises, Tries tries) {
        this.studies = studies;
        this.reports = reports;
        this.rows = rows;
        this.exercises = exercises;
        this.tries = tries;
    }

    @GetMapping
    String show(@PathVariable StudyId id, Model model) {
        var study = studies.find(id);
        var all = rows.of(id);
        model.addAttribute("study", study)
                .addAttribute("rules", study.settings().rules().onboarding())
                .addAttribute("report", reports.of(study))
                .addAttribute("practice", of(Purpose.PRACTICE, all))
                .addAttribute("test", of(Purpose.TEST, all))
                .addAttribute("golds", rows.golds(id))
                .addAttribute("formats", formats());
        return "labeling/induction";
    }

    @PostMapping("/workers/{person}/tries")
    String grant(
            @PathVariable StudyId id,
            @PathVariable PersonId person,
            CurrentPerson researcher,
            RedirectAttributes next) {
        tries.grant(studies.find(id), person, researcher.id());
        next.addFlashAttribute("notice", Phrase.of("onboarding.report.granted"));
        return back(id);
    }

    @PostMapping("/exercises")
    String choose(
            @PathVariable StudyId id,
            @RequestParam Purpose purpose,
            @RequestParam(required = false) @Nullable List<ComparisonId> comparisons,
            CurrentPerson researcher,
            RedirectAttributes next) {
        int added = exercises.choose(
                studies.find(id), purpose, Objects.requireNonNullElse(comparisons, List.of()), researcher.id());
        next.addFlashAttribute("notice", Phrase.of("onboarding.report.added", added));
        return back(id);
    }

    @PostMapping("/exercises/files")
    String load(@PathVariable StudyId id, Loading loading, CurrentPerson researcher, RedirectAttributes next)
            throws IOException {
        var file = loading.file();
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        var request = new ImportRequest(name, loading.format(), researcher.id(), file.getSize(), null);
        try (var content = file.getInputStream()) {
            var loaded = exercises.run(studies.find(id), loading.purpose(), request, content);
            var report = loaded.report();
            next.addFlashAttribute(
                    "notice",
                    Phrase.of("onboarding.report.loaded", loaded.added(), report.accepted(), report.rejected()));
        }
        return back(id);
    }

    /** Those that say which response is better: votes of single people make no exercise. */
    private static List<PairFormat> formats() {
        return Arrays.stream(PairFormat.values())
                .filter(PairFormat::givesAnswers)
                .sorted(Comparator.comparing(format -> format != PairFormat.NATIVE))
                .toList();
    }

    /** A file, how it is to be read, and what for. */
    record Loading(MultipartFile file, PairFormat format, Purpose purpose) {}

    @PostMapping("/exercises/{exercise}/feedback")
    String describe(
            @PathVariable StudyId id,
            @PathVariable UUID exercise,
            @RequestParam String feedback,
            RedirectAttributes next) {
        exercises.describe(id, exercise, feedback.replace("\r\n", "\n"));
        next.addFlashAttribute("notice", Phrase.of("onboarding.report.saved"));
        return back(id);
    }

    @PostMapping("/exercises/{exercise}/remove")
    String remove(
            @PathVariable StudyId id, @PathVariable UUID exercise, CurrentPerson researcher, RedirectAttributes next) {
        exercises.remove(id, exercise, researcher.id());
        next.addFlashAttribute("notice", Phrase.of("onboarding.report.removed"));
        return back(id);
    }

    /** An old page leads back to the present one, with the reason. */
    @ExceptionHandler(Refusal.Conflict.class)
    String refused(Refusal.Conflict refusal, HttpServletRequest request, RedirectAttributes next) {
        next.addFlashAttribute("problem", refusal.phrase());
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return "redirect:" + path.substring(0, path.indexOf("/onboarding")) + "/onboarding";
    }

    private static List<ExerciseRow> of(Purpose purpose, List<ExerciseRow> all) {
        return all.stream().filter(row -> row.purpose() == purpose).toList();
    }

    private static String back(StudyId id) {
        return "redirect:/studies/" + id + "/onboarding";
    }
}
