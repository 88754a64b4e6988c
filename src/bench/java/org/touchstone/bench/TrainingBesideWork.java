package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.statistics.Bootstrap;

/**
 * How long the compare screen takes without a training and with one under way, in turns within one shift, so that what else changes on the way, such
 * as the application's warmth, is in both alike. The interval comes from resampling pieces of ten seconds, one without and one beside at a time. The start of a training's
 * process is in neither. The system properties {@code minutes}, {@code workers} and {@code pace} may be given in {@code JAVA_TOOL_OPTIONS}.
 */
final class TrainingBesideWork {

    private static final int WORKERS = Integer.getInteger("workers", 50);
    private static final long PACE = Long.getLong("pace", 6_000);
    private static final long MINUTES = Long.getLong("minutes", 15);

    /** Of ten seconds each, with a training and without one in every turn. */
    private static final int PIECES = 3;

    private static final int THOUSANDS = 10;
    private static final int RESAMPLES = 2_000;
    private static final double LEVEL = 0.95;

    /** Enough that a training of the family with an encoder is not at its end in any turn. */
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
        var turns = new Turns(trainer, trainer.snapshot("Large", PAIRS), PIECES);
        shift.run(
                WORKERS, PACE, lengths(60)); // the application was started anew a moment ago, and compiles what it runs
        var taken = Thread.ofVirtual().start(turns::take);
        var samples = shift.run(WORKERS, PACE, lengths(MINUTES * 60));
        taken.interrupt();
        taken.join();
        if (turns.seen().isEmpty()) {
            throw new IOException(
                    "There was not one turn with a training; the shift is too short, or it could not learn");
        }
        report(samples.of(Phase.PAGES), turns.seen(), figures);
    }

    private static void report(Samples pages, List<Turns.Turn> turns, Bench.Figures figures) {
        figures.figure("pieces", turns.size(), "count");
        figures.figure("page_errors", (double) pages.count("FAILED"), "count");
        for (var request : new String[] {"next", "submit"}) {
            var samples = pages.of(request);
            var without = turns.stream().map(turn -> turn.without().of(samples)).toList();
            var beside = turns.stream().map(turn -> turn.beside().of(samples)).toList();
            var name = "page_%s_p95".formatted(request);
            int[] all = IntStream.range(0, turns.size()).toArray();
            figures.figure(name + "_without", p95(without, all), "ms");
            figures.figure(name + "_beside", p95(beside, all), "ms");
            var change = Bootstrap.percentile(
                    all.length,
                    drawn -> 100 * (p95(beside, drawn) / p95(without, drawn) - 1),
                    RESAMPLES,
                    LEVEL,
                    new SplittableRandom(1));
            figures.figure(name + "_change", change.value(), "%");
            var interval = change.interval();
            if (interval != null) {
                figures.figure(name + "_change_low", interval.low(), "%");
                figures.figure(name + "_change_high", interval.high(), "%");
            }
        }
    }

    private static double p95(List<Samples> turns, int[] drawn) {
        return new Samples(IntStream.of(drawn)
                        .mapToObj(turns::get)
                        .flatMap(turn -> turn.all().stream())
                        .toList())
                .quantile(0.95);
    }

    private static Map<Phase, Long> lengths(long seconds) {
        var lengths = new EnumMap<Phase, Long>(Phase.class);
        lengths.put(Phase.WARM_UP, 15L);
        lengths.put(Phase.API, 0L);
        lengths.put(Phase.PAGES, seconds);
        lengths.put(Phase.FLAT_OUT, 0L);
        return lengths;
    }
}
