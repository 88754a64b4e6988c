package org.touchstone.datasets;

import java.util.Locale;
import org.touchstone.support.Refusal;
import org.touchstone.support.Sha256;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of a snapshot each part should get. A conversation's part follows from its group and the seed alone, so the shares are met on
 * average over conversations and not exactly, and a larger snapshot of the same seed never moves a conversation.
 *
 * @param train in (0, 1]
 * @param validation in [0, 1)
 * @param test in [0, 1); the three add up to 1
 */
public record SplitShares(double train, double validation, double test) implements SplitPlan {

    /** Nine tenths for training, the rest in halves. */
    public static final SplitShares USUAL = new SplitShares(0.9, 0.05, 0.05);

    private static final double ROUNDING = 1e-6;
    private static final int DIGITS = 13;
    private static final double RANGE = 0x1p52;

    public SplitShares {
        boolean within = train > 0 && validation >= 0 && test >= 0;
        if (!within || !(Math.abs(train + validation + test - 1) < ROUNDING)) {
            throw new ImpossibleShares(train, validation, test);
        }
    }

    @Override
    public Split at(double draw) {
        if (draw < test) {
            return Split.TEST;
        }
        return draw < test + validation ? Split.VALIDATION : Split.TRAIN;
    }

    @Override
    public double share(Split split) {
        return switch (split) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** A number in [0, 1) that follows from group and seed alone. */
    static double drawn(String group, long seed) {
        var digits = Sha256.hex("split", Long.toString(seed), group).substring(0, DIGITS);
        return Long.parseLong(digits, 16) / RANGE;
    }

    @Override
    public void describe(ObjectNode json) {
        json.put("train", train).put("validation", validation).put("test", test);
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
