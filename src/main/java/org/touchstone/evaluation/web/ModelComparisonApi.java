package org.touchstone.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.evaluation.EvaluationId;
import org.touchstone.evaluation.ModelComparisons;

/** Two models beside each other, for scripts. */
@RestController
@RequestMapping("/api/v1/evaluations/compare")
class ModelComparisonApi {

    private final ModelComparisons comparisons;

    ModelComparisonApi(ModelComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Operation(summary = "Compares two models by two measurements on the same pairs.")
    @GetMapping
    ComparisonAnswer compare(@RequestParam EvaluationId first, @RequestParam EvaluationId second) {
        return ComparisonAnswer.of(comparisons.of(first, second));
    }
}
