package org.touchstone.dashboard.web;

import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.Role;
import org.touchstone.datasets.Datasets;
import org.touchstone.labeling.Judgments;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Phrase;

/** The first page: the loop with its counts, and what to do now. Workers go on to their work. */
@Controller
class OverviewController {

    private static final int RECENT = 5;

    private final Studies studies;
    private final Judgments judgments;
    private final Datasets datasets;
    private final PreferenceModels models;

    OverviewController(Studies studies, Judgments judgments, Datasets datasets, PreferenceModels models) {
        this.studies = studies;
        this.judgments = judgments;
        this.datasets = datasets;
        this.models = models;
    }

    @GetMapping("/")
    String show(CurrentPerson person, Model model) {
        if (!person.is(Role.RESEARCHER)) {
            return "redirect:/work";
        }
        var all = rows();
        model.addAttribute("steps", steps(all))
                .addAttribute("advice", advice(all))
                .addAttribute("studies", all.stream().limit(RECENT).toList())
                .addAttribute("snapshots", datasets.all().stream().limit(RECENT).toList())
                .addAttribute("models", models.all().stream().limit(RECENT).toList());
        return "dashboard/overview";
    }

    private List<StudyRow> rows() {
        return studies.all().stream()
                .map(study -> new StudyRow(study, judgments.progress(study.id())))
                .toList();
    }

    private List<LoopStep> steps(List<StudyRow> all) {
        return List.of(
                step("ask", sum(all, row -> row.progress().comparisons()), "/studies"),
                step("judge", sum(all, row -> row.progress().judged()), "/studies"),
                step("freeze", datasets.all().size(), "/snapshots"),
                step("learn", models.all().size(), "/models"));
    }

    private Advice advice(List<StudyRow> all) {
        if (all.isEmpty()) {
            return Advice.of("no-study", "/studies/new");
        }
        var first = all.getFirst().study();
        if (sum(all, row -> row.progress().judged()) == 0) {
            return new Advice(
                    Phrase.of("dashboard.advice.no-judgment"),
                    Phrase.of(
                            "dashboard.advice.no-judgment.do", first.settings().name()),
                    page(first));
        }
        if (datasets.all().isEmpty()) {
            return Advice.of("no-snapshot", "/snapshots/new?study=" + first.id());
        }
        return models.all().isEmpty() ? Advice.of("no-model", "/models") : Advice.of("round", page(first) + "/queue");
    }

    private static LoopStep step(String name, long count, String link) {
        var key = "dashboard.step." + name;
        return new LoopStep(Phrase.of(key), count, Phrase.of(key + ".unit"), link);
    }

    private static String page(StudyView study) {
        return "/studies/" + study.id();
    }

    private static long sum(List<StudyRow> all, ToLongFunction<StudyRow> count) {
        return all.stream().mapToLong(count).sum();
    }
}
