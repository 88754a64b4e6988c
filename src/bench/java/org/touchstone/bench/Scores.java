package org.touchstone.bench;

import java.util.stream.IntStream;
import org.touchstone.preference.learning.Temperature;

/** How good score differences are as predictions of labels. */
final class Scores {

    private static final int BINS = 15;

    private Scores() {}

    /** The share of pairs whose difference has the label's sign; no difference counts half; ties in the label are left out. */
    static double accuracy(double[] differences, double[] labels) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] != 0.5)
                .mapToDouble(i -> (1 + Math.signum(differences[i]) * Math.signum(labels[i] - 0.5)) / 2)
                .average()
                .orElse(Double.NaN);
    }

    static double logLoss(double[] differences, double[] labels) {
        return Temperature.logLoss(differences, labels, 1);
    }

    /** Expected calibration error over 15 bins with equal numbers of pairs, each pair seen from both sides. */
    static double calibrationError(double[] differences, double[] labels) {
        int n = labels.length;
        var ordered = IntStream.range(0, 2 * n)
                .boxed()
                .sorted((i, k) -> Double.compare(seen(differences, i), seen(differences, k)))
                .mapToInt(Integer::intValue)
                .toArray();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double gap = 0;
            for (int k = 2 * n * bin / BINS; k < 2 * n * (bin + 1) / BINS; k++) {
                double label = ordered[k] < n ? labels[ordered[k]] : 1 - labels[ordered[k] - n];
                gap += 1 / (1 + Math.exp(-seen(differences, ordered[k]))) - label;
            }
            error += Math.abs(gap) / (2 * n);
        }
        return error;
    }

    private static double seen(double[] differences, int i) {
        return i < differences.length ? differences[i] : -differences[i - differences.length];
    }
}
