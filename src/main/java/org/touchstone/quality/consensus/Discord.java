package org.touchstone.quality.consensus;

/**
 * How the votes on a comparison stand to what the fitted model makes of them. Exactly one of these holds, by two thresholds:
 *
 * <ul>
 *   <li>A comparison is <em>clear</em> if its likeliest outcome has a probability of {@value #CLEAR} at least, three to one.
 *   <li>A worker is <em>reliable</em> if their reliability, the probability by the model that a vote of theirs names the right
 *       outcome, lies at least halfway between chance ({@code 1/K} with {@code K} outcomes) and the mean reliability over all votes.
 *       So nobody is unreliable among workers who are all alike.
 * </ul>
 */
public enum Discord {
    /** All votes say the same; one vote alone too. */
    UNANIMOUS,
    /** Votes differ, the comparison is clear, and nobody reliable voted against its likeliest outcome. */
    ODD_WORKER,
    /** Votes differ and the comparison is clear, though somebody reliable voted against its likeliest outcome: the others outweigh them. */
    OUTVOTED,
    /** Votes differ, the comparison is not clear, and reliable workers gave different answers. */
    HARD_COMPARISON,
    /** Votes differ and the comparison is not clear, but reliable workers, if any voted, gave one answer: too few of them were asked. */
    TOO_FEW_RELIABLE;

    /** The probability from which on a comparison is clear. */
    public static final double CLEAR = 0.75;

    /** Whether votes differ. */
    public boolean isDisputed() {
        return this != UNANIMOUS;
    }
}
