package org.touchstone.evaluation.leaderboards;

import java.util.stream.DoubleStream;
import org.touchstone.support.Figure;

/** Makes the 95% interval of a figure of what it is in each resample of the conversations. */
final class Draws {

    private static final int FEWEST_CONVERSATIONS = 20;
    private static final double TAIL = 0.025;
    private static final double LOSS = 0.05;

    private Draws() {}

    /**
     * The figure with the percentile interval, which is left out where conversations are few, or where more than one resample in twenty has no
     * such figure.
     */
    static Figure figure(double value, DoubleStream resamples, int conversations) {
        if (Double.isNaN(value)) {
            return Figure.missing("the figure is undefined on these units");
        }
        if (conversations < FEWEST_CONVERSATIONS) {
            return new Figure(
                    value,
                    null,
                    null,
                    "too few units for an interval: %d of at least %d".formatted(conversations, FEWEST_CONVERSATIONS));
        }
        double[] all = resamples.toArray();
        double[] sorted = DoubleStream.of(all)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        int lost = all.length - sorted.length;
        if (sorted.length == 0 || lost > LOSS * all.length) {
            return new Figure(value, null, null, "undefined on %d of %d resamples".formatted(lost, all.length));
        }
        return new Figure(value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL), null);
    }

    /** Linear between order statistics (type 7 of Hyndman and Fan, 1996). */
    private static double quantile(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (position - below) * (high - sorted[below]);
    }
}
