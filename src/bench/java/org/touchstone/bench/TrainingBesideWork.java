package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** How long the compare screen takes without a training, with one under way, and without one again. */
final class TrainingBesideWork {

    private static final int WORKERS = Integer.getInteger("workers", 50);
    private static final long PACE = Long.getLong("pace", 6_000);
    private static final long SECONDS = Long.getLong("seconds", 60);
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
        double before = p95(shift, "before", figures);
        var run = trainer.ask(pairs, "frozen", 1);
        trainer.awaitLearning(run);
        double beside = p95(shift, "beside_training", figures);
        var status = trainer.status(run);
        figures.figure("training_outlasted_the_shift", status.equals("RUNNING") ? 1 : 0, "count");
        stage.admin().call("POST", "/training-runs/" + run + "/cancel", "");
        trainer.finished(run);
        double after = p95(shift, "after", figures);
        figures.figure("page_p95_change", 100 * (beside / ((before + after) / 2) - 1), "%");
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
