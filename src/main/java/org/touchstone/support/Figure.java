package org.touchstone.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A measured number as pages and the API show it: with its 95% interval, and where something is missing, with the reason.
 *
 * @param value null where the figure is undefined
 * @param low the lower end of the interval; null together with {@code high} where nothing can be said about precision
 * @param note what is missing and why, in words; null where nothing is
 */
public record Figure(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String note) {

    private static final String DASH = "–";

    /** A figure that does not exist, and why. */
    public static Figure missing(String why) {
        return new Figure(null, null, null, why);
    }

    /** The value as a percentage with one decimal, such as {@code 71.4%}; a dash where undefined. */
    public String percent() {
        return value == null ? DASH : rounded(100 * value, 1) + "%";
    }

    /** The value with so many decimals; a dash where undefined. */
    public String number(int decimals) {
        return value == null ? DASH : rounded(value, decimals);
    }

    /** A difference of shares in percentage points with its sign, such as {@code +7.9}; a dash where undefined. */
    public String points() {
        return value == null ? DASH : (value > 0 ? "+" : "") + rounded(100 * value, 1);
    }

    /** The interval of a share, such as {@code 68.9 to 73.8%}; the reason where there is none. */
    public String percentInterval() {
        return low == null || high == null
                ? reason()
                : "%s to %s%%".formatted(rounded(100 * low, 1), rounded(100 * high, 1));
    }

    /** The interval with so many decimals; the reason where there is none. */
    public String interval(int decimals) {
        return low == null || high == null
                ? reason()
                : "%s to %s".formatted(rounded(low, decimals), rounded(high, decimals));
    }

    /** Whether there is a value with an interval, so that it can be drawn. */
    public boolean drawable() {
        return value != null && low != null && high != null;
    }

    /** The same kept within [0, 1], for drawing on a track of that range. */
    public Figure clamped() {
        return new Figure(clamped(value), clamped(low), clamped(high), note);
    }

    private static @Nullable Double clamped(@Nullable Double number) {
        return number == null ? null : Double.valueOf(Math.clamp(number, 0, 1));
    }

    private String reason() {
        return note == null ? "no interval" : note;
    }

    private static String rounded(double number, int decimals) {
        return Double.isInfinite(number)
                ? "infinite"
                : BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
