package org.touchstone.evaluation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.CurveFit;
import org.touchstone.evaluation.CurveId;
import org.touchstone.evaluation.EvaluationId;
import org.touchstone.evaluation.LearningCurve;
import org.touchstone.evaluation.LearningCurves;
import org.touchstone.preference.Family;
import org.touchstone.preference.RunId;
import org.touchstone.support.Figure;

/** Learning curves, for scripts. */
@RestController
@RequestMapping("/api/v1/learning-curves")
class CurveApi {

    private static final int LATEST = 50;

    private final LearningCurves curves;
    private final Curves rows;

    CurveApi(LearningCurves curves, Curves rows) {
        this.curves = curves;
        this.rows = rows;
    }

    /**
     * How a curve stands.
     *
     * @param fit left out until it is done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            CurveId id,
            SnapshotId snapshot,
            Family family,
            LearningCurve.Status status,
            @Nullable String problem,
            Instant askedAt,
            List<Training> trainings,
            @Nullable CurveFit fit) {}

    /** One training of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Training(
            int pairs,
            long seed,
            @Nullable RunId run,
            @Nullable EvaluationId evaluation,
            @Nullable Figure accuracy,
            @Nullable Figure logLoss) {}

    @Operation(summary = "Trains on more and more pairs and fits a + b ln(D).")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, CurveId> draw(@RequestBody CurveForm form, CurrentPerson person) {
        return Map.of("id", curves.draw(form.asked(), person.id()));
    }

    @Operation(summary = "Lists learning curves, the newest first, without the accuracies of their trainings.")
    @GetMapping
    List<Answer> latest() {
        return curves.latest(LATEST).stream()
                .map(curve -> answer(rows.brief(curve)))
                .toList();
    }

    @Operation(summary = "Shows a learning curve with its points and fit.")
    @GetMapping("/{id}")
    Answer one(@PathVariable CurveId id) {
        return answer(rows.row(curves.find(id)));
    }

    @Operation(summary = "Ends the trainings of a curve.")
    @PostMapping("/{id}/cancel")
    Answer cancel(@PathVariable CurveId id, CurrentPerson person) {
        curves.cancel(id, person.id());
        return one(id);
    }

    @Operation(summary = "Goes on with a curve that was cancelled or failed.")
    @PostMapping("/{id}/resume")
    Answer resume(@PathVariable CurveId id, CurrentPerson person) {
        curves.resume(id, person.id());
        return one(id);
    }

    private static Answer answer(CurveRow row) {
        var curve = row.curve();
        var state = curve.state();
        return new Answer(
                curve.id(),
                curve.snapshot(),
                curve.config().family(),
                state.status(),
                state.problem(),
                state.askedAt(),
                row.points().stream().map(CurveApi::training).toList(),
                state.fit());
    }

    private static Training training(CurveRow.Measured measured) {
        var point = measured.point();
        return new Training(
                point.pairs(), point.seed(), point.run(), point.evaluation(), measured.accuracy(), measured.logLoss());
    }
}
