package org.touchstone.quality.bias;

import org.jspecify.annotations.Nullable;
import org.touchstone.statistics.Interval;
import org.touchstone.support.Figure;

/**
 * A figure with what it rests on.
 *
 * @param figure the value and its 95% interval
 * @param judgments how many judgments went into it
 * @param comparisons of how many comparisons
 * @param why what is missing of the figure; null where nothing is
 */
public record Measure(
        Figure figure,
        int judgments,
        int comparisons,
        @Nullable Why why) {

    static Measure missing(Why why) {
        return new Measure(Figure.missing(why.words()), 0, 0, why);
    }

    static Measure of(double value, Interval interval, int judgments, int comparisons) {
        return new Measure(new Figure(value, interval.low(), interval.high(), null), judgments, comparisons, null);
    }

    static Measure withoutInterval(double value, Why why, int judgments, int comparisons) {
        return new Measure(new Figure(value, null, null, why.words()), judgments, comparisons, why);
    }
}
