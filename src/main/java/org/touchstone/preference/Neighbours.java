package org.touchstone.preference;

import java.util.List;
import org.touchstone.datasets.PreferencePair;

/**
 * The training comparisons that look most like a pair of candidates, as a model sees them.
 *
 * @param nearest the most alike first
 * @param compared how many training comparisons were looked at
 * @param all how many there are; more than were compared where time ran out
 */
public record Neighbours(List<Neighbour> nearest, int compared, int all) {

    public Neighbours {
        nearest = List.copyOf(nearest);
    }

    /** Whether some training comparisons were not looked at. */
    public boolean isPartial() {
        return compared < all;
    }

    /**
     * A training comparison.
     *
     * @param likeness the mean cosine of the first with one response and the second with the other, in [-1, 1]
     * @param turned whether its second response is the one that is like the first candidate
     */
    public record Neighbour(PreferencePair pair, double likeness, boolean turned) {

        /** The probability, by its label, that the response like the first candidate is the better one. */
        public double label() {
            return turned ? 1 - pair.label() : pair.label();
        }
    }
}
