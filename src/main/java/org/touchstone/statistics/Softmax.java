package org.touchstone.statistics;

/** Turns logarithms of weights into probabilities. */
final class Softmax {

    private Softmax() {}

    /** Replaces {@code count} logarithms from the given place by the probabilities in their proportion; returns the logarithm of the sum of weights. */
    static double inPlace(double[] logs, int from, int count) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            greatest = Math.max(greatest, logs[i]);
        }
        double total = 0;
        for (int i = from; i < from + count; i++) {
            logs[i] = Math.exp(logs[i] - greatest);
            total += logs[i];
        }
        for (int i = from; i < from + count; i++) {
            logs[i] /= total;
        }
        return greatest + Math.log(total);
    }
}
