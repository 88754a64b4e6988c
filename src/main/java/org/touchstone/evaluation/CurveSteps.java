package org.touchstone.evaluation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.EvaluationView.Status;
import org.touchstone.evaluation.LearningCurve.Point;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.RunView;
import org.touchstone.preference.TrainingRuns;

/** Moves a learning curve on by one step: asks for the next training, or for the measurement of what was trained. */
@Component
class CurveSteps {

    private final CurveTable table;
    private final TrainingRuns runs;
    private final Evaluations evaluations;
    private final Clock clock;

    CurveSteps(CurveTable table, TrainingRuns runs, Evaluations evaluations, Clock clock) {
        this.table = table;
        this.runs = runs;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** What came of a step. */
    enum Outcome {
        MOVED,
        /** A training or a measurement is under way, or another process has the curve in hand. */
        WAITS,
        /** All points are measured. */
        COMPLETE
    }

    /** The points in their order, one training at a time; a model is measured while the next one learns. */
    @Transactional
    public Outcome step(CurveId id) {
        if (!table.hold(id)) {
            return Outcome.WAITS;
        }
        var curve = table.find(id).orElseThrow();
        var outcome = Outcome.COMPLETE;
        for (var point : curve.points()) {
            if (point.evaluation() == null) {
                return train(curve, point);
            }
            outcome = measured(curve, point.evaluation()) ? outcome : Outcome.WAITS;
        }
        return outcome;
    }

    private Outcome train(LearningCurve curve, Point point) {
        var asked = point.run();
        if (asked == null) {
            var config = curve.config().with(point.seed(), point.pairs());
            table.run(
                    curve.id(),
                    point,
                    runs.train(curve.snapshot(), config, curve.state().askedBy()));
            return Outcome.MOVED;
        }
        var run = runs.find(asked);
        return switch (run.status()) {
            case QUEUED, RUNNING, CANCELLING -> Outcome.WAITS;
            case DONE -> measure(curve, point, run);
            case CANCELLED -> failed(curve, "A training was stopped.");
            case FAILED -> failed(curve, "A training failed: " + run.standing().message());
        };
    }

    private Outcome measure(LearningCurve curve, Point point, RunView run) {
        var model = run.model();
        if (model == null) {
            throw new IllegalStateException("Training run %s is done but made no model".formatted(run.id()));
        }
        evaluations.evaluateNew(model, curve.snapshot());
        table.evaluation(curve.id(), point, onTest(model, curve));
        return Outcome.MOVED;
    }

    private EvaluationId onTest(ModelId model, LearningCurve curve) {
        return evaluations.of(model).stream()
                .filter(evaluation -> evaluation.target().equals(new Target.OnSnapshot(curve.snapshot(), Split.TEST)))
                .map(EvaluationView::id)
                .findFirst()
                .orElseThrow();
    }

    private boolean measured(LearningCurve curve, EvaluationId id) {
        var progress = evaluations.find(id).progress();
        if (progress.status() == Status.FAILED) {
            failed(curve, String.valueOf(progress.problem()));
        }
        return progress.status() == Status.DONE;
    }

    private Outcome failed(LearningCurve curve, String problem) {
        table.fail(curve.id(), problem, clock.instant());
        return Outcome.MOVED;
    }
}
