package org.touchstone.quality.workers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Refusal;

/**
 * From where on workers of a study stand out: shares, null where the usual limit holds.
 *
 * @param gold known answers met, below; usually what the qualification test asks for, else {@link #GOLD}
 * @param fast judgments faster than reading, above; usually {@link #FAST}
 * @param left choices of one side, from above one half, above which pausing is proposed to who prefers a side; usually {@link #LEFT}
 * @param flips repeats that follow the side, above; usually {@link #FLIPS}
 * @param agreement with the others, below; usually the lower quartile of the other workers
 * @param copies copied rationales, above; usually {@link #COPIES}
 */
public record Limits(
        @Nullable Double gold,
        @Nullable Double fast,
        @Nullable Double left,
        @Nullable Double flips,
        @Nullable Double agreement,
        @Nullable Double copies) {

    public static final double GOLD = 0.7;
    public static final double FAST = 0.2;
    public static final double LEFT = 0.75;

    /** Somebody honest who is right in 85% of answers differs from themselves in 25.5% of repeats, a spammer in half. */
    public static final double FLIPS = 0.4;

    public static final double COPIES = 0.2;

    /** Nothing is set. */
    public static final Limits USUAL = new Limits(null, null, null, null, null, null);

    public Limits {
        between(0, gold, 1, "gold");
        between(0, fast, 1, "fast");
        between(0.5, left, 1, "left");
        between(0, flips, 1, "flips");
        between(0, agreement, 1, "agreement");
        between(0, copies, 1, "copies");
    }

    private static void between(double least, @Nullable Double limit, double most, String name) {
        if (limit != null && !(limit > least && limit < most)) {
            throw new InvalidLimit(name, least, most);
        }
    }

    /** Those that are set, by name. */
    Map<String, String> set() {
        var set = new LinkedHashMap<String, String>();
        note(set, "gold", gold);
        note(set, "fast", fast);
        note(set, "left", left);
        note(set, "flips", flips);
        note(set, "agreement", agreement);
        note(set, "copies", copies);
        return set;
    }

    private static void note(Map<String, String> set, String name, @Nullable Double limit) {
        if (limit != null) {
            set.put(name, limit.toString());
        }
    }

    private static final class InvalidLimit extends Refusal.Invalid {
        InvalidLimit(String name, double least, double most) {
            super(
                    "invalid-limit",
                    name,
                    "The limit %s is a share between %s and %s, both left out".formatted(name, least, most),
                    Math.round(100 * least),
                    Math.round(100 * most));
        }
    }
}
