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
                new LoopStep("Ask", sum(all, row -> row.progress().comparisons()), "comparisons", "/studies"),
                new LoopStep("Judge", sum(all, row -> row.progress().judged()), "judgments", "/studies"),
                new LoopStep("Freeze", datasets.all().size(), "snapshots", "/snapshots"),
                new LoopStep("Learn", models.all().size(), "models", "/models"));
    }

    private Advice advice(List<StudyRow> all) {
        if (all.isEmpty()) {
            return new Advice("There is no study yet.", "Make a study", "/studies/new");
        }
        var first = all.getFirst().study();
        if (sum(all, row -> row.progress().judged()) == 0) {
            return new Advice(
                    "Nobody has judged anything yet: let simulated workers try it out, or invite people.",
                    "Open " + first.settings().name(),
                    page(first));
        }
        if (datasets.all().isEmpty()) {
            return new Advice(
                    "There are judgments but no snapshot: freeze what there is, so that a model can learn from it.",
                    "Freeze a snapshot",
                    "/snapshots/new?study=" + first.id());
        }
        return models.all().isEmpty()
                ? new Advice("There is a snapshot but no model.", "Train a model", "/models")
                : new Advice(
                        "The loop has gone round: see what people are asked next.",
                        "Open the queue",
                        page(first) + "/queue");
    }

    private static String page(StudyView study) {
        return "/studies/" + study.id();
    }

    private static long sum(List<StudyRow> all, ToLongFunction<StudyRow> count) {
        return all.stream().mapToLong(count).sum();
    }
}
