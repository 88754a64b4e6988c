package org.touchstone.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.touchstone.statistics.AdditiveStatistic;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.ClusteredShare;
import org.touchstone.statistics.Estimate;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/** Figures with their 95% intervals; the same numbers always give the same intervals. */
final class Intervals {

    static final double LEVEL = 0.95;

    private static final int RESAMPLES = 1000;
    private static final int FEWEST_RESAMPLES = 200;
    private static final int SORTED_ROWS = 2_000_000;
    private static final long SEED = 20_220_412;
    private static final String NO_PREFERENCE = "no label prefers a response";

    private Intervals() {}

    /** The mean of ones, zeros and halves, with Wilson's interval. */
    static Figure wilson(double[] right) {
        if (right.length == 0) {
            return Figure.missing(NO_PREFERENCE);
        }
        double sum = Arrays.stream(right).sum();
        return shown(Estimate.of(sum / right.length, Wilson.interval(sum, right.length, LEVEL)));
    }

    /** The mean, with the interval from resampling conversations. */
    static Figure mean(double[] values, int[] conversations) {
        return values.length == 0
                ? Figure.missing(NO_PREFERENCE)
                : additive(AdditiveStatistic.clusteredMean(values, conversations));
    }

    /**
     * The mean of ones, zeros and halves, with the interval from resampling conversations. Where all are alike resamples are, too, and would
     * claim certainty: there Wilson's interval stands in, each conversation being one trial.
     */
    static Figure share(double[] right, int[] conversations) {
        var figure = mean(right, conversations);
        return figure.low() == null || !figure.low().equals(figure.high())
                ? figure
                : shown(ClusteredShare.of(right, conversations, LEVEL));
    }

    static Figure additive(AdditiveStatistic statistic) {
        return shown(Bootstrap.percentile(statistic, RESAMPLES, LEVEL, new SplittableRandom(SEED)));
    }

    /** For figures that have to sort every resample: fewer resamples of many pairs, so that nobody waits for the fourth decimal. */
    static Figure resorted(int[] conversations, ToDoubleFunction<int[]> statistic) {
        int resamples = Math.clamp(SORTED_ROWS / (1 + conversations.length), FEWEST_RESAMPLES, RESAMPLES);
        return shown(Bootstrap.clustered(conversations, statistic, resamples, LEVEL, new SplittableRandom(SEED)));
    }

    /**
     * The same for an error that noise makes larger, such as that of calibration: a resample, which has more noise than the pairs themselves, lies
     * above the value by about as much as the value lies above the truth. The interval is therefore mirrored at the value (the basic bootstrap:
     * Davison and Hinkley 1997, equation 5.6), and reaches from 0 upwards and to the value at least.
     */
    static Figure mirrored(int[] conversations, ToDoubleFunction<int[]> error) {
        var leaning = resorted(conversations, error);
        if (leaning.value() == null || leaning.low() == null || leaning.high() == null) {
            return leaning;
        }
        double value = leaning.value();
        return new Figure(
                value,
                Math.max(0, 2 * value - leaning.high()),
                Math.max(value, 2 * value - leaning.low()),
                leaning.note());
    }

    static Figure shown(Estimate estimate) {
        var interval = estimate.interval();
        return new Figure(
                estimate.isDefined() ? estimate.value() : null,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                estimate.undefined());
    }
}
