package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.touchstone.statistics.ClusteredMean;

/**
 * How long the compare screen takes without a training and with one under way, in turn: each turn with one is compared with the mean of the turns around
 * it. Turns without one differ too, and that is told beside it. The system property {@code turns} may be given in {@code JAVA_TOOL_OPTIONS}.
 */
final class TrainingBesideWork {

    private static final int WORKERS = Integer.getInteger("workers", 50);
    private static final long PACE = Long.getLong("pace", 6_000);
    private static final long SECONDS = Long.getLong("seconds", 60);
    private static final int TURNS = Integer.getInteger("turns", 4);
    private static final int THOUSANDS = 10;

    /** Enough that a training of the family with an encoder outlasts the shift. */
    private static final int PAIRS = 20_000;

    private final Stage stage;
    private final Trainings trainer;

    TrainingBesideWork(Stage stage, Trainings trainer) {
        this.stage = stage;
        this.trainer = trainer;
    }

    void run(Bench.Figures figures) throws IOException, InterruptedException, SQLException {
        var filling = new Filling(stage);
        var shift = new ShiftProcess(
                stage, filling.imported("Rehearsal", 1), filling.imported("Beside trainings", THOUSANDS));
        Files.write(stage.folder().resolve("workers.csv"), filling.workers(WORKERS, shift.rehearsal(), shift.study()));
        var pairs = trainer.snapshot("Large", PAIRS);
        shift.run(WORKERS, PACE, lengths()); // the application was started anew a moment ago, and compiles what it runs
        var changes = new double[TURNS];
        var without = new double[TURNS + 1];
        without[0] = p95(shift, "without_0", figures);
        for (int turn = 0; turn < TURNS; turn++) {
            double beside = beside(shift, pairs, turn, figures);
            without[turn + 1] = p95(shift, "without_" + (turn + 1), figures);
            changes[turn] = 100 * (beside / ((without[turn] + without[turn + 1]) / 2) - 1);
        }
        var change = ClusteredMean.of(changes, IntStream.range(0, TURNS).toArray(), 0.95);
        figures.figure("page_p95_change", change.value(), "%");
        var interval = change.interval();
        if (interval != null) {
            figures.figure("page_p95_change_low", interval.low(), "%");
            figures.figure("page_p95_change_high", interval.high(), "%");
        }
        var quiet = DoubleStream.of(without).summaryStatistics();
        figures.figure("page_p95_without_most_over_least", 100 * (quiet.getMax() / quiet.getMin() - 1), "%");
    }

    private double beside(ShiftProcess shift, String pairs, int turn, Bench.Figures figures)
            throws IOException, InterruptedException {
        var run = trainer.ask(pairs, "frozen", turn + 1);
        trainer.awaitLearning(run);
        double beside = p95(shift, "beside_" + turn, figures);
        figures.figure("training_outlasted_turn_" + turn, trainer.status(run).equals("RUNNING") ? 1 : 0, "count");
        stage.admin().call("POST", "/training-runs/" + run + "/cancel", "");
        trainer.finished(run);
        return beside;
    }

    private double p95(ShiftProcess shift, String when, Bench.Figures figures)
            throws IOException, InterruptedException {
        var samples = shift.run(WORKERS, PACE, lengths());
        var pages = samples.of(Phase.PAGES);
        figures.figure("page_next_p95_" + when, pages.of("next").quantile(0.95), "ms");
        figures.figure("page_submit_p95_" + when, pages.of("submit").quantile(0.95), "ms");
        figures.figure("page_errors_" + when, (double) pages.count("FAILED"), "count");
        return pages.of("next").quantile(0.95);
    }

    private static Map<Phase, Long> lengths() {
        var lengths = new EnumMap<Phase, Long>(Phase.class);
        lengths.put(Phase.WARM_UP, SECONDS / 4);
        lengths.put(Phase.API, 0L);
        lengths.put(Phase.PAGES, SECONDS);
        lengths.put(Phase.FLAT_OUT, 0L);
        return lengths;
    }
}
