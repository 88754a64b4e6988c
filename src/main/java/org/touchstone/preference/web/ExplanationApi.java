package org.touchstone.preference.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.preference.Explanation;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;

/** Tells programs what makes scores. */
@RestController
@RequestMapping("/api/v1/models/{id}/explain")
class ExplanationApi {

    private final PreferenceModels models;
    private final ScoringGate gate;
    private final ScoreLimits limits;

    ExplanationApi(PreferenceModels models, ScoringGate gate, ScoreLimits limits) {
        this.models = models;
        this.gate = gate;
        this.limits = limits;
    }

    @Operation(
            summary = "Says what makes the score of every response of every item, word by word, in the order "
                    + "of the request.")
    @PostMapping
    Map<String, List<List<Explanation>>> explain(
            @PathVariable ModelId id, @RequestBody ScoreRequest request, HttpServletResponse response) {
        limits.check(request.items());
        return gate.admit(response, () -> {
            var scorer = models.scorer(id);
            return Map.of("explanations", gate.compute(() -> request.explanations(scorer)));
        });
    }
}
