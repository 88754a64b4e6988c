package org.touchstone.sampling.selection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Chooses comparisons one after another so that each adds most to the determinant of the last layer's curvature:
 * {@code log det(H + w D D^T) - log det H = log(1 + w D^T H^-1 D)} with w = p (1 - p). What has been chosen counts at once, so near copies
 * of it are not chosen again.
 */
final class DOptimal {

    private DOptimal() {}

    /**
     * What was chosen, and what each comparison adds.
     *
     * @param order the comparisons chosen, in the order of choosing
     * @param gains log(1 + w v) of each comparison in nats: of those chosen when they were, of the others after all these
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    public record Choice(int[] order, double[] gains) {}

    /**
     * Chooses so many comparisons, at most one of each conversation.
     *
     * @param leverage of the pool; it is used up
     * @param weights p (1 - p) of each comparison
     * @param factors by which the leverage of outliers counts less
     * @param conversations of each comparison, equal for the same one
     */
    public static Choice choose(
            Leverage leverage, double[] weights, double[] factors, List<String> conversations, int count) {
        var order = new int[Math.min(count, weights.length)];
        var gains = new double[weights.length];
        Arrays.fill(gains, Double.NaN);
        var taken = new HashSet<String>();
        int chosen = 0;
        while (chosen < order.length) {
            int best = best(
                    leverage, weights, factors, i -> Double.isNaN(gains[i]) && !taken.contains(conversations.get(i)));
            if (best < 0) {
                break;
            }
            gains[best] = gain(leverage, weights, factors, best);
            taken.add(conversations.get(best));
            leverage.add(best, weights[best]);
            order[chosen++] = best;
        }
        for (int i = 0; i < gains.length; i++) {
            gains[i] = Double.isNaN(gains[i]) ? gain(leverage, weights, factors, i) : gains[i];
        }
        return new Choice(Arrays.copyOf(order, chosen), gains);
    }

    private static int best(Leverage leverage, double[] weights, double[] factors, IntPredicate free) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < weights.length; i++) {
            double worth = weights[i] * factors[i] * leverage.values()[i];
            if (worth > most && free.test(i)) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    private static double gain(Leverage leverage, double[] weights, double[] factors, int i) {
        return Math.log1p(weights[i] * factors[i] * leverage.values()[i]);
    }
}
