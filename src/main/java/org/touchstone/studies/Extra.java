package org.touchstone.studies;

/** Answers that a study may offer beside its scale. */
public enum Extra {
    /** Both are about the same; in a ranking, several may share a rank. */
    TIE,
    /** Both (or all) are good, and neither stands out. */
    BOTH_GOOD,
    /** Both (or all) are bad, and neither is worth choosing. */
    BOTH_BAD,
    /** The worker cannot tell, and says why. */
    CANNOT_JUDGE
}
