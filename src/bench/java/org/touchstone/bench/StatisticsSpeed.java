package org.touchstone.bench;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.DawidSkene;
import org.touchstone.statistics.KrippendorffAlpha;
import org.touchstone.statistics.Labels;
import org.touchstone.statistics.PairVotes;
import org.touchstone.statistics.WorkerDavidson;

/** How long the figures of a large study take, on votes drawn by chance: the best of three, the first of which warms the machine up. */
final class StatisticsSpeed implements Bench.Measurement {

    private static final int LABELS = 100_000;
    private static final int ITEMS = 20_000;
    private static final int WORKERS = 400;
    private static final int PAIRS = 84_000;
    private static final int TEXTS = 2_000;
    private static final int CLASSES = 3;
    private static final int TIMES = 3;

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        var labels = labels(new SplittableRandom(1));
        var votes = votes(new SplittableRandom(2));
        var units = units(labels);
        double alpha = seconds(() -> Bootstrap.percentile(
                KrippendorffAlpha.statistic(units, KrippendorffAlpha.Metric.NOMINAL),
                1_000,
                0.95,
                new SplittableRandom(3)));
        double dawidSkene = seconds(() -> DawidSkene.fit(labels, DawidSkene.STRENGTH, 1));
        double noisy = seconds(() -> WorkerDavidson.fit(votes));
        figures.figure("alpha_bootstrap_100k_s", alpha, "s");
        figures.figure("dawid_skene_100k_s", dawidSkene, "s");
        figures.figure("noisy_bt_84k_s", noisy, "s");
        var python = System.getProperty("python");
        if (python != null) {
            var reference = CrowdKit.measure(python, labels, votes);
            figures.figure("dawid_skene_100k_crowdkit_s", reference.dawidSkene(), "s");
            figures.figure("dawid_skene_ratio", reference.dawidSkene() / dawidSkene, "times");
            figures.figure("noisy_bt_84k_crowdkit_s", reference.noisyBradleyTerry(), "s");
            figures.figure("noisy_bt_ratio", reference.noisyBradleyTerry() / noisy, "times");
        }
    }

    private static double seconds(Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    /** Workers are right in five to nine cases of ten. */
    private static Labels labels(SplittableRandom random) {
        int[] truth = random.ints(ITEMS, 0, CLASSES).toArray();
        double[] skill = random.doubles(WORKERS, 0.5, 0.9).toArray();
        int[] item = IntStream.range(0, LABELS).map(n -> n % ITEMS).toArray();
        int[] worker = random.ints(LABELS, 0, WORKERS).toArray();
        int[] label = IntStream.range(0, LABELS)
                .map(n -> random.nextDouble() < skill[worker[n]]
                        ? truth[item[n]]
                        : (truth[item[n]] + 1 + random.nextInt(CLASSES - 1)) % CLASSES)
                .toArray();
        return new Labels(ITEMS, WORKERS, CLASSES, item, worker, label);
    }

    private static int[][] units(Labels labels) {
        var units = new int[ITEMS][LABELS / ITEMS];
        for (int n = 0; n < LABELS; n++) {
            units[n % ITEMS][n / ITEMS] = labels.label()[n];
        }
        return units;
    }

    /** Five votes on each pair, by Davidson's model with workers who differ in discrimination. */
    private static PairVotes votes(SplittableRandom random) {
        double[] strength = IntStream.range(0, TEXTS)
                .mapToDouble(_ -> random.nextGaussian())
                .toArray();
        double[] stretch = random.doubles(WORKERS, 0.2, 2).toArray();
        int[] left = random.ints(PAIRS / 5, 0, TEXTS).toArray();
        int[] right = IntStream.of(left)
                .map(i -> (i + 1 + random.nextInt(TEXTS - 1)) % TEXTS)
                .toArray();
        int[] first = IntStream.range(0, PAIRS).map(n -> left[n / 5]).toArray();
        int[] second = IntStream.range(0, PAIRS).map(n -> right[n / 5]).toArray();
        int[] worker = random.ints(PAIRS, 0, WORKERS).toArray();
        int[] outcome = IntStream.range(0, PAIRS)
                .map(n -> outcome(stretch[worker[n]] * (strength[first[n]] - strength[second[n]]), random))
                .toArray();
        return new PairVotes(TEXTS, WORKERS, first, second, worker, outcome);
    }

    private static int outcome(double lead, SplittableRandom random) {
        double ahead = Math.exp(lead / 2);
        double drawn = random.nextDouble() * (ahead + 1 / ahead + 0.5);
        if (drawn < ahead) {
            return PairVotes.FIRST;
        }
        return drawn < ahead + 1 / ahead ? PairVotes.SECOND : PairVotes.TIE;
    }
}
