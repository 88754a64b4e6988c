package org.touchstone.quality.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.workers.Limits;
import org.touchstone.support.Refusal;

/** The limits as they stand in the form, in percent; nothing where the usual one holds. */
record LimitsForm(
        @Nullable String gold,
        @Nullable String fast,
        @Nullable String left,
        @Nullable String flips,
        @Nullable String agreement,
        @Nullable String copies)
        implements Serializable {

    /**
     * One field of the form.
     *
     * @param usual the usual limit in percent; null where it is no fixed number
     * @param least in percent; the limit lies above it
     */
    record Field(
            String name, @Nullable String value, @Nullable String usual, int least) {}

    static LimitsForm of(Limits limits) {
        return new LimitsForm(
                percent(limits.gold()),
                percent(limits.fast()),
                percent(limits.left()),
                percent(limits.flips()),
                percent(limits.agreement()),
                percent(limits.copies()));
    }

    /** Refuses what is no percentage; a comma may stand for the point. */
    Limits limits() {
        return new Limits(
                share("gold", gold),
                share("fast", fast),
                share("left", left),
                share("flips", flips),
                share("agreement", agreement),
                share("copies", copies));
    }

    /** The fields in the order of the form. */
    List<Field> fields(double usualGold) {
        return List.of(
                new Field("gold", gold, percent(usualGold), 0),
                new Field("fast", fast, percent(Limits.FAST), 0),
                new Field("left", left, percent(Limits.LEFT), 50),
                new Field("flips", flips, percent(Limits.FLIPS), 0),
                new Field("agreement", agreement, null, 0),
                new Field("copies", copies, percent(Limits.COPIES), 0));
    }

    private static @Nullable String percent(@Nullable Double share) {
        return share == null
                ? null
                : BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static @Nullable Double share(String name, @Nullable String typed) {
        var text = Objects.requireNonNullElse(typed, "").strip().replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            throw new NoPercentage(name);
        }
        return new BigDecimal(text).movePointLeft(2).doubleValue();
    }

    private static final class NoPercentage extends Refusal.Invalid {
        NoPercentage(String name) {
            super("no-percentage", name, "Write a percentage such as 70 or 72.5, or nothing");
        }
    }
}
