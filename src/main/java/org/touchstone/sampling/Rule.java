package org.touchstone.sampling;

import org.touchstone.support.Refusal;

/**
 * How a study's queue is ordered when a model is ready.
 *
 * @param share the part of the comparisons that are asked in an order of chance, in [0, 1]; they stay a fair sample of all, whatever the
 *     model believes
 */
public record Rule(Strategy strategy, double share) {

    /** What studies have that were not told otherwise. */
    public static final Rule USUAL = new Rule(Strategy.BALD, 0.25);

    public Rule {
        if (!(share >= 0 && share <= 1)) {
            throw new ShareOutOfRange();
        }
    }

    /** The part that goes by chance: all of it where nothing else decides. */
    double chance() {
        return strategy == Strategy.RANDOM ? 1 : share;
    }

    /** The same with nothing but chance. */
    public Rule withoutStrategy() {
        return new Rule(Strategy.RANDOM, share);
    }

    /** A share is a part of one. */
    private static final class ShareOutOfRange extends Refusal.Invalid {
        ShareOutOfRange() {
            super("share-out-of-range", "share", "The random share is a number from 0 to 1, or from 0 to 100 percent");
        }
    }
}
