package org.touchstone.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.LearningCurve.Point;
import org.touchstone.evaluation.LearningCurve.State;
import org.touchstone.evaluation.LearningCurve.Status;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.TrainingRuns;
import org.touchstone.runs.RunStatus;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/**
 * Learning curves: the same training on growing parts of a snapshot's training pairs, from several seeds, each measured on the test part. The trainings
 * are ordinary runs, one at a time, so that they wait their turn, can be watched, and go on after the application was stopped.
 */
@Service
public class LearningCurves {

    private static final int MOST_SIZES = 12;
    private static final int MOST_SEEDS = 10;
    private static final int HALVINGS = 5;
    private static final int SMALLEST = 50;

    private final CurveTable table;
    private final Datasets datasets;
    private final TrainingRuns runs;
    private final AuditTrail audit;
    private final Clock clock;

    LearningCurves(CurveTable table, Datasets datasets, TrainingRuns runs, AuditTrail audit, Clock clock) {
        this.table = table;
        this.datasets = datasets;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What to train.
     *
     * @param config its seed and its pairs count for nothing
     * @param sizes how many pairs to learn from; where empty, halves of halves of all there are
     * @param seeds 1 to 10 trainings of each size
     */
    public record Asked(SnapshotId snapshot, TrainingConfig config, List<Integer> sizes, int seeds) {

        public Asked {
            sizes = List.copyOf(sizes);
        }
    }

    /** Begins a curve; refuses a snapshot without training or test pairs, sizes it does not have, and more trainings than are allowed. */
    @Transactional
    public CurveId draw(Asked asked, PersonId by) {
        var points = sizes(asked).stream()
                .flatMap(size ->
                        LongStream.rangeClosed(1, asked.seeds()).mapToObj(seed -> new Point(size, seed, null, null)))
                .toList();
        var id = CurveId.random();
        table.insert(new LearningCurve(
                id,
                asked.snapshot(),
                asked.config().with(1, null),
                new State(Status.RUNNING, null, null, by, clock.instant()),
                points));
        audit.record(
                by,
                "curve-asked",
                "learning curve " + id,
                Map.of("snapshot", asked.snapshot().toString()));
        return id;
    }

    private List<Integer> sizes(Asked asked) {
        var snapshot = datasets.find(asked.snapshot());
        int all = snapshot.count(Split.TRAIN);
        if (all == 0 || snapshot.count(Split.TEST) == 0) {
            throw new BadCurve("snapshot", "A learning curve needs training pairs and test pairs.");
        }
        if (asked.seeds() < 1 || asked.seeds() > MOST_SEEDS) {
            throw new BadCurve("seeds", "A curve takes 1 to 10 seeds.");
        }
        return asked.sizes().isEmpty() ? halves(all) : checked(asked.sizes(), all);
    }

    /** All pairs, half of them, a quarter and so on, but no fewer than fifty. */
    static List<Integer> halves(int all) {
        return IntStream.range(0, HALVINGS)
                .map(halving -> all >> halving)
                .filter(size -> size == all || size >= SMALLEST)
                .sorted()
                .boxed()
                .toList();
    }

    private static List<Integer> checked(List<Integer> sizes, int all) {
        var sorted = sizes.stream().distinct().sorted().toList();
        if (sorted.size() < 2 || sorted.size() > MOST_SIZES || sorted.getFirst() < 2 || sorted.getLast() > all) {
            throw new BadCurve("sizes", "Name 2 to 12 sizes, from 2 to the number of training pairs.");
        }
        return sorted;
    }

    /** Refuses when there is none. */
    @Transactional(readOnly = true)
    public LearningCurve find(CurveId id) {
        return table.find(id).orElseThrow(() -> new UnknownCurve(id));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<LearningCurve> latest(int limit) {
        return table.latest(limit);
    }

    /** Stops it with the training that is under way; what was measured stays, and it can be resumed. Refuses when it is over. */
    @Transactional
    public void cancel(CurveId id, PersonId by) {
        var curve = find(id);
        if (!table.cancel(id, clock.instant())) {
            throw new CurveOver();
        }
        for (var point : curve.points()) {
            var run = point.run();
            if (run != null && isUnderWay(runs.find(run).status())) {
                runs.cancel(run, by);
            }
        }
        audit.record(by, "curve-cancelled", "learning curve " + id);
    }

    private static boolean isUnderWay(RunStatus status) {
        return status == RunStatus.QUEUED || status == RunStatus.RUNNING;
    }

    /** Goes on with what is missing; refuses unless it was cancelled or failed. */
    @Transactional
    public void resume(CurveId id, PersonId by) {
        var lost = find(id).points().stream()
                .flatMap(point -> Stream.ofNullable(point.run()))
                .filter(run -> isLost(runs.find(run).status()))
                .toList();
        if (!table.resume(id, lost)) {
            throw new CurveOver();
        }
        audit.record(by, "curve-resumed", "learning curve " + id);
    }

    private static boolean isLost(RunStatus status) {
        return switch (status) {
            case QUEUED, RUNNING, DONE -> false;
            case CANCELLING, CANCELLED, FAILED -> true;
        };
    }

    private static final class UnknownCurve extends Refusal.NotFound {
        UnknownCurve(CurveId id) {
            super("unknown-curve", "There is no learning curve " + id);
        }
    }

    private static final class CurveOver extends Refusal.Conflict {
        CurveOver() {
            super("curve-over", "The learning curve is not in a state for that.");
        }
    }

    private static final class BadCurve extends Refusal.Invalid {
        BadCurve(String field, String message) {
            super("bad-curve", field, message);
        }

        @Override
        public Phrase phrase() {
            return phrase("." + field());
        }
    }
}
