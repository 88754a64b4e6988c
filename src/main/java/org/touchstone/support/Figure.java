package org.touchstone.support;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

    private static final Phrase DASH = new Phrase("figures.undefined", List.of(), "–");

    /** A figure that does not exist, and why. */
    public static Figure missing(String why) {
        return new Figure(null, null, null, why);
    }

    /** The value as a percentage with one decimal, such as {@code 71.4%}; a dash where undefined. */
    public Phrase percent() {
        return value == null ? DASH : percent(value, 1);
    }

    /** The value with so many decimals; a dash where undefined. */
    public Phrase number(int decimals) {
        return value == null ? DASH : decimal(value, decimals);
    }

    /** A difference of shares in percentage points with its sign, such as {@code +7.9}; a dash where undefined. */
    public Phrase points() {
        if (value == null || value <= 0) {
            return value == null ? DASH : decimal(100 * value, 1);
        }
        return said("figures.more", "+%s", decimal(100 * value, 1));
    }

    /** The interval of a share, such as {@code 68.9 to 73.8%}; the reason where there is none. */
    public Phrase percentInterval() {
        return low == null || high == null
                ? reason()
                : said("figures.percent-interval", "%s to %s%%", decimal(100 * low, 1), decimal(100 * high, 1));
    }

    /** The interval with so many decimals; the reason where there is none. */
    public Phrase interval(int decimals) {
        return low == null || high == null
                ? reason()
                : said("figures.interval", "%s to %s", decimal(low, decimals), decimal(high, decimals));
    }

    /** Any share as a percentage with so many decimals, such as {@code 71.4%}. */
    public static Phrase percent(double share, int decimals) {
        return said("figures.percent", "%s%%", decimal(100 * share, decimals));
    }

    /** Any number with so many decimals, rounded half to even. */
    public static Phrase decimal(double number, int decimals) {
        if (Double.isInfinite(number)) {
            return said("figures.infinite", "infinite");
        }
        var rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return new Phrase("figures.number", List.of(rounded), rounded.toPlainString());
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

    private Phrase reason() {
        return note == null ? said("figures.no-interval", "no interval") : Phrase.recalled("figures.why.", note);
    }

    private static Phrase said(String key, String english, Serializable... gaps) {
        return new Phrase(key, List.of(gaps), english.formatted((Object[]) gaps));
    }
}
