package org.touchstone.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.RunId;
import org.touchstone.preference.TrainingConfig;

/**
 * The accuracy on the test part by the number of pairs learned from.
 *
 * @param config what is trained, again and again; its seed counts for nothing
 * @param points one for each training, by size and seed
 */
public record LearningCurve(CurveId id, SnapshotId snapshot, TrainingConfig config, State state, List<Point> points) {

    public LearningCurve {
        points = List.copyOf(points);
    }

    /** How far a curve has come. */
    public enum Status {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * Where the work stands.
     *
     * @param problem why it failed, in words; null unless it did
     * @param fit what came of it; null until it is done
     */
    public record State(
            Status status,
            @Nullable String problem,
            @Nullable CurveFit fit,
            PersonId askedBy,
            Instant askedAt) {}

    /**
     * One training.
     *
     * @param pairs how many training pairs it was to learn from at least
     * @param run null until its turn comes
     * @param evaluation null until its model is there
     */
    public record Point(
            int pairs,
            long seed,
            @Nullable RunId run,
            @Nullable EvaluationId evaluation) {}
}
