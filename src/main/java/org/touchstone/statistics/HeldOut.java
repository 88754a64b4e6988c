package org.touchstone.statistics;

import java.util.stream.IntStream;

/** Scores a method on labels that it was not fitted to, five times over; an instance serves one score. */
final class HeldOut {

    private static final int FOLDS = 5;

    private final PairedLabels paired;
    private final Labels labels;
    private final AggregationMethod method;
    private final long seed;
    private final double[] lossOfItem;
    private double right;

    HeldOut(PairedLabels paired, AggregationMethod method, long seed) {
        this.paired = paired;
        this.labels = paired.labels();
        this.method = method;
        this.seed = seed;
        lossOfItem = new double[labels.items()];
    }

    /** @param fitted is run after each of the five fits */
    MethodScore score(boolean collapsed, Runnable fitted) {
        int[] fold = VoteFolds.of(labels.items(), labels.item(), FOLDS, seed);
        for (int f = 0; f < FOLDS; f++) {
            int out = f;
            var prediction = method.prediction(paired.where(n -> fold[n] != out), seed);
            IntStream.range(0, labels.size()).filter(n -> fold[n] == out).forEach(n -> predict(prediction, n));
            fitted.run();
        }
        return score(collapsed);
    }

    private void predict(AggregationMethod.Prediction prediction, int n) {
        int item = labels.item()[n];
        int worker = labels.worker()[n];
        var probability = IntStream.range(0, labels.classes())
                .mapToDouble(label -> prediction.of(item, worker, label))
                .toArray();
        double given = probability[labels.label()[n]];
        lossOfItem[item] -= Math.log(given);
        double greatest = IntStream.range(0, probability.length)
                .mapToDouble(label -> probability[label])
                .max()
                .orElseThrow();
        long ties = IntStream.range(0, probability.length)
                .filter(label -> probability[label] == greatest)
                .count();
        right += given == greatest ? 1.0 / ties : 0;
    }

    /** Items are what was sampled, so the error is that of a ratio of sums over items. */
    private MethodScore score(boolean collapsed) {
        int size = labels.size();
        double mean = IntStream.range(0, lossOfItem.length)
                        .mapToDouble(item -> lossOfItem[item])
                        .sum()
                / size;
        var given = new int[labels.items()];
        for (int item : labels.item()) {
            given[item]++;
        }
        double squares = IntStream.range(0, given.length)
                .mapToDouble(item -> lossOfItem[item] - mean * given[item])
                .map(residual -> residual * residual)
                .sum();
        return new MethodScore(method, mean, Math.sqrt(squares) / size, right / size, collapsed);
    }
}
