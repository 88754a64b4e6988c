package org.touchstone.quality.consensus;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;

/**
 * What the votes on one comparison amount to.
 *
 * @param winner the likeliest outcome; a tie where the likeliest two are equally so, as when votes are counted
 * @param adjudicated what researchers decided, which stands before any vote; null where they did not
 */
@NamedInterface("consensus")
public record SoftLabel(
        ComparisonId comparison,
        Votes votes,
        Chances chances,
        Outcome winner,
        Discord discord,
        @Nullable Outcome adjudicated) {

    /**
     * How often what was said.
     *
     * @param ties about the same, both good or both bad
     * @param simulated how many of all these votes are by programs
     */
    public record Votes(int first, int ties, int second, int simulated) {}

    /** How probable each outcome is; they sum to 1. */
    public record Chances(double first, double tie, double second) {

        /** Closer than this, two probabilities differ by the order of additions only. */
        private static final double EQUAL = 1e-9;

        /** The probability of the likeliest outcome: how sure the label is. */
        public double greatest() {
            return Math.max(first, Math.max(tie, second));
        }

        /** The probability that the first is the better one, where a tie counts for each half. */
        public double ofFirst() {
            return first + tie / 2;
        }

        Outcome likeliest() {
            if (first > Math.max(tie, second) + EQUAL) {
                return Outcome.FIRST;
            }
            return second > Math.max(tie, first) + EQUAL ? Outcome.SECOND : Outcome.TIE;
        }
    }
}
