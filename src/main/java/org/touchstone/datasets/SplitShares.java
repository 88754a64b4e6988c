package org.touchstone.datasets;

import java.util.Locale;
import org.touchstone.support.Refusal;
import org.touchstone.support.Sha256;

/**
 * How much of a snapshot each part should get. A conversation's part follows from its group and the seed alone, so the shares are met on
 * average over conversations and not exactly, and a larger snapshot of the same seed never moves a conversation.
 *
 * @param train in (0, 1]
 * @param validation in [0, 1)
 * @param test in [0, 1); the three add up to 1
 */
public record SplitShares(double train, double validation, double test) {

    private static final double ROUNDING = 1e-6;
    private static final int DIGITS = 13;
    private static final double RANGE = 0x1p52;

    public SplitShares {
        boolean within = train > 0 && validation >= 0 && test >= 0;
        if (!within || !(Math.abs(train + validation + test - 1) < ROUNDING)) {
            throw new ImpossibleShares(train, validation, test);
        }
    }

    /** The part to which every conversation of the group belongs under the seed. */
    Split splitOf(String group, long seed) {
        var digits = Sha256.hex("split", Long.toString(seed), group).substring(0, DIGITS);
        double draw = Long.parseLong(digits, 16) / RANGE;
        if (draw < test) {
            return Split.TEST;
        }
        return draw < test + validation ? Split.VALIDATION : Split.TRAIN;
    }

    /** The shares do not divide a whole. */
    private static final class ImpossibleShares extends Refusal.Invalid {
        ImpossibleShares(double train, double validation, double test) {
            super(
                    "impossible-shares",
                    "train",
                    String.format(
                            Locale.ROOT,
                            "The shares of train, validation and test must add up to 1, the first greater than 0, but"
                                    + " are %s, %s and %s",
                            train,
                            validation,
                            test),
                    train,
                    validation,
                    test);
        }
    }
}
