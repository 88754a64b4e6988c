package org.touchstone.labeling;

/** What a judgment says, by the comparison's own order of responses and not by the sides the worker saw. */
public enum Outcome {
    FIRST,
    SECOND,
    /** Both are about the same. */
    TIE,
    /** Both, or all, are good. */
    BOTH_GOOD,
    /** Both, or all, are bad. */
    BOTH_BAD,
    /** The worker could not tell; the judgment has a reason. */
    CANNOT_JUDGE,
    /** The judgment has a ranking. */
    RANKED,
    /** The label under review is right. */
    CORRECT,
    /** The label under review is wrong. */
    INCORRECT;

    /** Whether one of two responses was preferred. */
    public boolean isPreference() {
        return this == FIRST || this == SECOND;
    }

    /** Whether neither of two responses was preferred: a tie, both good or both bad. */
    public boolean isTie() {
        return this == TIE || this == BOTH_GOOD || this == BOTH_BAD;
    }

    /** Whether the judgment says anything about two responses beside each other. */
    public boolean comparesTwo() {
        return isPreference() || isTie();
    }
}
