package org.touchstone.quality.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Side;

/** Chance in calibration, all of it from the seed of the sample, so that it can be repeated. */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Draw() {}

    /** A simple random sample without replacement, in random order: the first steps of a Fisher-Yates shuffle. */
    static <T> List<T> of(List<T> all, int wanted, long seed) {
        var random = new SplittableRandom(seed);
        var drawn = new ArrayList<>(all);
        int count = Math.min(wanted, drawn.size());
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i, drawn.size());
            var kept = drawn.get(i);
            drawn.set(i, drawn.get(other));
            drawn.set(other, kept);
        }
        return List.copyOf(drawn.subList(0, count));
    }

    /** Where the first response of an item stands on a researcher's screen. */
    static Side sideOfFirst(long seed, int place, PersonId researcher) {
        long own =
                researcher.value().getMostSignificantBits() ^ researcher.value().getLeastSignificantBits();
        return new SplittableRandom(seed ^ own ^ place * STEP).nextBoolean() ? Side.LEFT : Side.RIGHT;
    }
}
