package org.touchstone.evaluation.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.EvaluationView;
import org.touchstone.evaluation.LearningCurve;
import org.touchstone.evaluation.LearningCurve.Point;
import org.touchstone.evaluation.LearningCurve.Status;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * A learning curve as pages show it.
 *
 * @param snapshot the snapshot's name
 * @param points those of the curve with what has been measured of them
 */
record CurveRow(LearningCurve curve, String snapshot, List<Measured> points) {

    /**
     * A training of the curve.
     *
     * @param evaluation null until there is one
     */
    record Measured(Point point, @Nullable EvaluationView evaluation) {

        /** Null until it is measured. */
        public @Nullable Figure accuracy() {
            var figures = evaluation == null ? null : evaluation.figures();
            return figures == null ? null : figures.measures().accuracy();
        }

        /** Null until it is measured. */
        public @Nullable Figure logLoss() {
            var figures = evaluation == null ? null : evaluation.figures();
            return figures == null ? null : figures.measures().logLoss();
        }
    }

    /** The state in a word. */
    public String status() {
        return curve.state().status().name().toLowerCase(Locale.ROOT);
    }

    public boolean running() {
        return curve.state().status() == Status.RUNNING;
    }

    public boolean resumable() {
        return curve.state().status() == Status.CANCELLED || curve.state().status() == Status.FAILED;
    }

    /** Trainings that are over. */
    public int done() {
        return Math.toIntExact(points.stream()
                .filter(point -> point.point().evaluation() != null)
                .count());
    }

    /** Why it failed; null unless it did. */
    public @Nullable Phrase problem() {
        var problem = curve.state().problem();
        return problem == null ? null : Phrase.recalled("curves.problem.", problem);
    }
}
