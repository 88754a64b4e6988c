package org.touchstone.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.EvaluationId;
import org.touchstone.evaluation.EvaluationView;
import org.touchstone.evaluation.Evaluations;
import org.touchstone.evaluation.SuiteId;
import org.touchstone.evaluation.Target;
import org.touchstone.preference.ModelId;
import org.touchstone.support.Refusal;

/** Measurements, for scripts. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationApi {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int MOST = 200;

    private final Evaluations evaluations;

    EvaluationApi(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** What to measure: a model on a suite, or on a split of a snapshot (the test split unless said otherwise). */
    record Asked(
            @Nullable ModelId model,
            @Nullable SuiteId suite,
            @Nullable SnapshotId snapshot,
            @Nullable String split) {

        ModelId modelAsked() {
            if (model == null) {
                throw new BadRequest("model", "Say which model to measure.");
            }
            return model;
        }

        Target target() {
            if (suite != null && snapshot == null) {
                return new Target.OnSuite(suite);
            }
            if (snapshot != null && suite == null) {
                return new Target.OnSnapshot(snapshot, part());
            }
            throw new BadRequest("suite", "Say on what to measure: either a suite or a snapshot.");
        }

        private Split part() {
            try {
                return split == null ? Split.TEST : Split.valueOf(split.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException _) {
                throw new BadRequest("split", "A split is train, validation or test.");
            }
        }
    }

    @Operation(
            summary = "Measures a model on a snapshot's part or a suite.",
            description = "Answers with the figures where they are ready within seconds, else with the state of "
                    + "the work, to be asked for again.")
    @PostMapping
    ResponseEntity<EvaluationAnswer> evaluate(@RequestBody Asked asked, CurrentPerson person)
            throws InterruptedException {
        var id = evaluations.evaluate(asked.modelAsked(), asked.target(), person.id());
        var evaluation = evaluations.find(id);
        for (var left = PATIENCE; left.isPositive() && !ended(evaluation); left = left.minus(LOOK)) {
            Thread.sleep(LOOK);
            evaluation = evaluations.find(id);
        }
        return ResponseEntity.status(ended(evaluation) ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .header("Location", "/api/v1/evaluations/" + id)
                .body(EvaluationAnswer.of(evaluation));
    }

    @Operation(summary = "Shows a measurement, with its figures once they are there.")
    @GetMapping("/{id}")
    EvaluationAnswer find(@PathVariable EvaluationId id) {
        return EvaluationAnswer.of(evaluations.find(id));
    }

    @Operation(summary = "Lists measurements, the newest first; the parameter after is the last one already seen.")
    @GetMapping
    List<EvaluationAnswer> all(
            @RequestParam(required = false) @Nullable EvaluationId after,
            @RequestParam(defaultValue = "50") int limit) {
        return evaluations.all(after, Math.clamp(limit, 1, MOST)).stream()
                .map(EvaluationAnswer::of)
                .toList();
    }

    private static boolean ended(EvaluationView evaluation) {
        return evaluation.progress().status().ended();
    }

    private static final class BadRequest extends Refusal.Invalid {
        BadRequest(String field, String message) {
            super("bad-evaluation", field, message);
        }
    }
}
