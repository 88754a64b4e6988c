package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.statistics.AggregationChoice;
import org.touchstone.statistics.AggregationMethod;
import org.touchstone.statistics.PairedLabels;

/**
 * How often each method's class is that of experts on classic crowdsourced labels, and how far the method that is chosen without them
 * stays behind the best. Sets are the folders in {@code crowd-labels}.
 */
final class CrowdLabels implements Bench.Measurement {

    private static final long SEED = Long.getLong("seed", 1);

    @Override
    public void run(Path data, Bench.Figures figures) throws IOException {
        double worst = 0;
        double worstOfMajority = 0;
        for (var folder : folders(data.resolve("crowd-labels"))) {
            var regret = measure(folder, figures);
            worst = Math.max(worst, regret.toBest());
            worstOfMajority = Math.max(worstOfMajority, regret.toMajority());
        }
        figures.figure("worst_regret_points", 100 * worst, "points");
        figures.figure("worst_below_majority_points", 100 * worstOfMajority, "points");
    }

    private record Regret(double toBest, double toMajority) {}

    private static List<Path> folders(Path all) throws IOException {
        try (var folders = Files.list(all)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Regret measure(Path folder, Bench.Figures figures) throws IOException {
        var set = CrowdSet.read(folder);
        var name = folder.getFileName();
        double best = 0;
        double majority = 0;
        for (var method : PairedLabels.apart(set.labels()).methods()) {
            double accuracy = set.accuracy(method.fit(set.labels(), SEED));
            figures.figure("accuracy_%s_%s".formatted(name, method.key()), accuracy, "share");
            best = Math.max(best, accuracy);
            majority = method == AggregationMethod.MAJORITY ? accuracy : majority;
        }
        long start = System.nanoTime();
        var choice = AggregationChoice.of(set.labels(), SEED);
        double chosen = set.accuracy(choice.chosen());
        figures.figure("seconds_" + name, (System.nanoTime() - start) / 1e9, "s");
        for (var score : choice.scores()) {
            figures.figure("logloss_%s_%s".formatted(name, score.method().key()), score.logLoss(), "nats");
        }
        figures.figure("chosen_" + name, chosen, choice.chosen().method().key());
        return new Regret(best - chosen, majority - chosen);
    }
}
