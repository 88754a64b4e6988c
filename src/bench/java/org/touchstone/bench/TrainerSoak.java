package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What trainings do to the application beside them: the memory of the web process over many of them in a row; what becomes of runs whose
 * processes are killed at random, now and then together with the application; and how long the compare screen takes while one is under way. The
 * system properties {@code trainings}, {@code kills}, {@code workers}, {@code seconds} and {@code pace} may be given in {@code JAVA_TOOL_OPTIONS}.
 */
final class TrainerSoak implements Bench.Measurement {

    private static final int TRAININGS = Integer.getInteger("trainings", 20);
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int WARM_UP = 8;

    /** The application itself is killed with every so many runs. */
    private static final int APPLICATION_EVERY = 7;

    private static final long SEED = 1;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(12);

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        // All of the heap is there from the start, so that resident memory shows what leaks outside of it.
        System.setProperty("options", "-Xms512m -Xmx512m -XX:+AlwaysPreTouch");
        try (var stage = Stage.open(Path.of("target/trainer-soak"), "web,trainer")) {
            var trainer = new Trainings(stage);
            var snapshot = trainer.snapshot("Small", 300);
            inARow(stage, trainer, snapshot, figures);
            killed(stage, trainer, snapshot, figures);
            new TrainingBesideWork(stage, trainer).run(figures);
        }
    }

    private static void inARow(Stage stage, Trainings trainer, String snapshot, Bench.Figures figures)
            throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            trainer.finished(trainer.ask(snapshot, "lexical", i + 1));
        }
        var memory = new Memory(stage.application());
        long residentBefore = memory.resident();
        long heapBefore = memory.heapInUse();
        long start = System.nanoTime();
        int done = 0;
        for (int i = 0; i < TRAININGS; i++) {
            var status = trainer.finished(trainer.ask(snapshot, "lexical", 100 + i));
            done += status.equals("DONE") ? 1 : 0;
        }
        figures.figure("trainings", TRAININGS, "count");
        figures.figure("trainings_done", done, "count");
        figures.figure("training_mean", (System.nanoTime() - start) / 1e9 / TRAININGS, "s");
        figures.figure("resident_before", residentBefore / 1e6, "MB");
        figures.figure("resident_drift", 100.0 * (memory.resident() - residentBefore) / residentBefore, "%");
        figures.figure("heap_in_use_drift", (memory.heapInUse() - heapBefore) / 1e6, "MB");
        figures.figure("children_left", left(trainer), "count");
    }

    private static void killed(Stage stage, Trainings trainer, String snapshot, Bench.Figures figures)
            throws IOException, InterruptedException, SQLException {
        var random = new Random(SEED);
        int kills = 0;
        int applications = 0;
        var runs = new ArrayList<String>();
        while (kills < KILLS) {
            var run = trainer.ask(snapshot, "lexical", 200 + runs.size());
            runs.add(run);
            kills += kills(trainer, run, Math.min(KILLS - kills, 1 + random.nextInt(3)), random);
            if (runs.size() % APPLICATION_EVERY == 0) {
                stage.killAndRestart();
                applications++;
            }
            trainer.finished(run);
        }
        figures.figure("kills", kills, "count");
        figures.figure("application_kills", applications, "count");
        report(trainer, runs, figures);
    }

    /** Kills so many processes of a run, each at a random time of its life; those count that were alive. */
    private static int kills(Trainings trainer, String run, int wanted, Random random)
            throws IOException, InterruptedException, SQLException {
        int kills = 0;
        for (int i = 0; i < wanted; i++) {
            kills += trainer.killAfter(run, random.nextLong(LONGEST_LIFE.toMillis())) ? 1 : 0;
        }
        return kills;
    }

    private static void report(Trainings trainer, List<String> runs, Bench.Figures figures)
            throws IOException, InterruptedException, SQLException {
        int done = 0;
        int failed = 0;
        for (var run : runs) {
            var status = trainer.finished(run);
            done += status.equals("DONE") ? 1 : 0;
            failed += status.equals("FAILED") && trainer.saysWhy(run) ? 1 : 0;
        }
        figures.figure("killed_runs", runs.size(), "count");
        figures.figure("killed_runs_done", done, "count");
        figures.figure("killed_runs_failed_with_reason", failed, "count");
        figures.figure("runs_ended_wrong", (double) runs.size() - done - failed, "count");
        figures.figure("half_models", trainer.halfModels(), "count");
        figures.figure("children_left_after_kills", left(trainer), "count");
    }

    /** A process ends a moment after its run, so those count that are there ten seconds later. */
    private static double left(Trainings trainer) throws InterruptedException {
        for (int i = 0; i < 20 && trainer.children().findAny().isPresent(); i++) {
            Thread.sleep(500);
        }
        return trainer.children().count();
    }
}
