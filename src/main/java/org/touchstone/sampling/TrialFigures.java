package org.touchstone.sampling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Figure;

/**
 * Whether comparisons chosen by a strategy teach more than those chosen by chance.
 *
 * @param points accuracy by number of labels
 * @param gain how much more accurate models are that learned from the strategy's comparisons, in the mean over the numbers of labels that
 *     both have; a share, with its interval
 * @param heldOut on how many comparisons accuracy was measured
 * @param chosen how many answered comparisons the strategy chose
 * @param byChance how many answered comparisons chance chose
 */
public record TrialFigures(List<Point> points, Figure gain, int heldOut, int chosen, int byChance) {

    /** Fewer held-out comparisons than this say nothing about a strategy. */
    static final int FEWEST = 50;

    /** How many there must be before no gain is held against a strategy. */
    private static final int ENOUGH = 100;

    public TrialFigures {
        points = List.copyOf(points);
    }

    /**
     * The accuracy of models that learned from so many labels, on comparisons chosen by chance.
     *
     * @param chosen null where the strategy has not chosen so many
     * @param byChance null where chance has not
     */
    public record Point(int labels, Figure chosen, Figure byChance) {}

    /** What the figures amount to. */
    public enum Finding {
        TOO_EARLY,
        HELPS,
        UNCLEAR,
        NO_GAIN,
        HARMS
    }

    /** What the figures amount to: a gain or loss is certain where the interval lies on one side of zero. */
    public Finding finding() {
        var value = gain.value();
        if (heldOut < FEWEST || value == null) {
            return Finding.TOO_EARLY;
        }
        if (sign(gain.low()) > 0) {
            return Finding.HELPS;
        }
        if (sign(gain.high()) < 0) {
            return Finding.HARMS;
        }
        return value <= 0 && heldOut >= ENOUGH ? Finding.NO_GAIN : Finding.UNCLEAR;
    }

    private static double sign(@Nullable Double bound) {
        return bound == null ? 0 : Math.signum(bound);
    }

    /** Whether it would be better to leave the strategy out. */
    public boolean proposesChance() {
        return finding() == Finding.HARMS || finding() == Finding.NO_GAIN;
    }
}
