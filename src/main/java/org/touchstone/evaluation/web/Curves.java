package org.touchstone.evaluation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.evaluation.EvaluationId;
import org.touchstone.evaluation.EvaluationView;
import org.touchstone.evaluation.Evaluations;
import org.touchstone.evaluation.LearningCurve;
import org.touchstone.evaluation.web.CurveRow.Measured;

/** Puts to a learning curve what has been measured of it. */
@Component("learningCurveRows")
class Curves {

    private final Datasets datasets;
    private final Evaluations evaluations;

    Curves(Datasets datasets, Evaluations evaluations) {
        this.datasets = datasets;
        this.evaluations = evaluations;
    }

    CurveRow row(LearningCurve curve) {
        return new CurveRow(
                curve,
                datasets.find(curve.snapshot()).name(),
                curve.points().stream()
                        .map(point -> new Measured(point, evaluation(point.evaluation())))
                        .toList());
    }

    /** The same without the measurements, for lists. */
    CurveRow brief(LearningCurve curve) {
        return new CurveRow(
                curve,
                datasets.find(curve.snapshot()).name(),
                curve.points().stream().map(point -> new Measured(point, null)).toList());
    }

    private @Nullable EvaluationView evaluation(@Nullable EvaluationId id) {
        return id == null ? null : evaluations.find(id);
    }
}
