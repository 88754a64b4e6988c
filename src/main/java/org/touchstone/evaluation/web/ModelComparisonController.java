package org.touchstone.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.evaluation.EvaluationId;
import org.touchstone.evaluation.Evaluations;
import org.touchstone.evaluation.ModelComparisons;
import org.touchstone.support.Refusal;

/** The page that sets two models beside each other, and its numbers as a file. */
@Controller
class ModelComparisonController {

    private final ModelComparisons comparisons;
    private final Evaluations evaluations;
    private final Names names;

    ModelComparisonController(ModelComparisons comparisons, Evaluations evaluations, Names names) {
        this.comparisons = comparisons;
        this.evaluations = evaluations;
        this.names = names;
    }

    /** Measurements on the same pairs, as a group of a choice. */
    record Bench(EvaluationRow head, List<EvaluationRow> rows) {}

    @GetMapping("/evaluations/compare")
    String compare(
            @RequestParam(required = false) @Nullable EvaluationId first,
            @RequestParam(required = false) @Nullable EvaluationId second,
            Model model) {
        model.addAttribute("benches", benches()).addAttribute("first", first).addAttribute("second", second);
        if (first != null && second != null) {
            try {
                var comparison = comparisons.of(first, second);
                model.addAttribute("comparison", comparison)
                        .addAttribute("rows", names.rows(List.of(comparison.first(), comparison.second())));
            } catch (Refusal.Conflict refusal) {
                model.addAttribute("problem", refusal.phrase());
            }
        }
        return "evaluation/compare";
    }

    /** Only where there are two models to compare. */
    private List<Bench> benches() {
        var benches = new ArrayList<Bench>();
        var rows = new ArrayList<EvaluationRow>();
        for (var row : names.rows(evaluations.comparable())) {
            if (!rows.isEmpty()
                    && !rows.getFirst().view().target().equals(row.view().target())) {
                add(rows, benches);
                rows.clear();
            }
            rows.add(row);
        }
        add(rows, benches);
        return benches;
    }

    private static void add(List<EvaluationRow> rows, List<Bench> benches) {
        if (rows.size() > 1) {
            benches.add(new Bench(rows.getFirst(), List.copyOf(rows)));
        }
    }

    @GetMapping("/evaluations/compare.csv")
    void csv(@RequestParam EvaluationId first, @RequestParam EvaluationId second, HttpServletResponse response)
            throws IOException {
        ComparisonCsv.write(comparisons.of(first, second), CsvFile.open(response, "comparison"));
    }
}
