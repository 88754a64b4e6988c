package org.touchstone.datasets.formats;

import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.FrozenVote;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.studies.Scale;

/**
 * Puts strengths on the scale of HelpSteer (Wang et al. 2024): 1 slightly better, 2 better, 3 much better, negative where it is the first
 * response, 0 for a tie. The label or outcome gives the sign, the strength the size: three times the share of the scale's steps, rounded,
 * at least 1. So the steps of a scale of seven stay as they are, and the four of a scale of eight become 1, 2, 2 and 3. Of rankings the ranks
 * apart count as steps, up to 3. Where the scale has one step to each side, or the strength is unknown, any preference is 2.
 */
final class HelpSteerScale {

    private static final int MOST = 3;
    private static final int MIDDLE = 2;

    private final @Nullable Scale scale;

    HelpSteerScale(@Nullable Scale scale) {
        this.scale = scale;
    }

    int of(PreferencePair pair) {
        if (pair.isTie()) {
            return 0;
        }
        return pair.firstIsBetter() ? -size(negated(pair.strength())) : size(pair.strength());
    }

    int of(FrozenVote vote) {
        var strength = vote.strength();
        var steps = strength == null ? null : (Double) strength.doubleValue();
        return switch (vote.outcome()) {
            case "FIRST" -> -size(negated(steps));
            case "SECOND" -> size(steps);
            default -> 0;
        };
    }

    private static @Nullable Double negated(@Nullable Double strength) {
        return strength == null ? null : (Double) (-strength);
    }

    /** Steps in the direction of the label. */
    private int size(@Nullable Double steps) {
        if (steps == null || scale == null || scale == Scale.BINARY) {
            return MIDDLE;
        }
        double onThree = scale.comparesTwo() ? MOST * steps / scale.steps() : steps;
        return Math.clamp(Math.round(onThree), 1, MOST);
    }
}
