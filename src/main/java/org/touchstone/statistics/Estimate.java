package org.touchstone.statistics;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is shown: the value, its interval, and, where something is missing, why.
 *
 * <p>Three shapes occur. All is well: value and interval, {@code undefined} is null unless some resamples had to be left
 * out. The value stands but nothing can be said about its precision: {@code interval} is null and {@code undefined} says
 * why. The figure itself does not exist: the value is {@code NaN}, there is no interval, and {@code undefined} says why.
 *
 * @param value the figure; {@code NaN} if it is undefined
 * @param interval where the figure plausibly lies; null if that cannot be said
 * @param undefined what is missing and why, in words fit for a page; null if nothing is
 */
public record Estimate(
        double value, @Nullable Interval interval, @Nullable String undefined) {

    public Estimate {
        if (Double.isNaN(value) && interval != null) {
            throw new IllegalArgumentException("A figure without a value cannot have the interval " + interval);
        }
        if (interval == null && undefined == null) {
            throw new IllegalArgumentException("An estimate of " + value + " without interval must say why");
        }
    }

    public static Estimate of(double value, Interval interval) {
        return new Estimate(value, interval, null);
    }

    public static Estimate withoutInterval(double value, String reason) {
        return new Estimate(value, null, reason);
    }

    public static Estimate undefined(String reason) {
        return new Estimate(Double.NaN, null, reason);
    }

    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /** Returns the estimate of a non-decreasing function of this figure: value and ends are carried over one by one. */
    public Estimate mapIncreasing(DoubleUnaryOperator function) {
        var mapped = interval == null
                ? null
                : new Interval(function.applyAsDouble(interval.low()), function.applyAsDouble(interval.high()));
        return new Estimate(function.applyAsDouble(value), mapped, undefined);
    }

    /** The estimate of the figure with its sign turned. */
    public Estimate negated() {
        return new Estimate(
                -value, interval == null ? null : new Interval(-interval.high(), -interval.low()), undefined);
    }
}
