package org.touchstone.quality.workers;

import org.touchstone.statistics.Estimate;
import org.touchstone.statistics.MedianInterval;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/**
 * A figure with what it rests on.
 *
 * @param n how many judgments, or pairs of them, it counts
 */
public record Counted(Figure figure, int n) {

    static final double LEVEL = 0.95;
    static final String NOBODY_ELSE = "nobody else has judged the same comparisons";

    /** A share with Wilson's interval. */
    static Counted share(double part, int whole, String why) {
        if (whole == 0) {
            return new Counted(Figure.missing(why), 0);
        }
        var interval = Wilson.interval(part, whole, LEVEL);
        return new Counted(new Figure(part / whole, interval.low(), interval.high(), null), whole);
    }

    static Counted of(Estimate estimate, int n, String why) {
        if (!estimate.isDefined()) {
            return new Counted(Figure.missing(why), 0);
        }
        var interval = estimate.interval();
        return new Counted(
                new Figure(
                        estimate.value(),
                        interval == null ? null : interval.low(),
                        interval == null ? null : interval.high(),
                        interval == null ? estimate.undefined() : null),
                n);
    }

    /** The median of times; missing where none is known. */
    static Counted median(double[] times) {
        return times.length == 0
                ? new Counted(Figure.missing("how long it took is not known"), 0)
                : of(MedianInterval.of(times, LEVEL), times.length, "how long it took is not known");
    }

    /** Whether so many are counted and the whole interval lies below a limit. */
    boolean isBelow(double limit, int fewest) {
        var high = figure.high();
        return n >= fewest && high != null && high < limit;
    }

    /** Whether so many are counted and the whole interval lies above a limit. */
    boolean isAbove(double limit, int fewest) {
        var low = figure.low();
        return n >= fewest && low != null && low > limit;
    }
}
