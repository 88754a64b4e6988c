package org.touchstone.evaluation.scorings;

import org.touchstone.datasets.PlacedPair;

/**
 * A pair of a snapshot with a model's scores.
 *
 * @param first the first response's score
 * @param second the second's
 */
public record ScoredPair(PlacedPair placed, double first, double second) {

    /** The probability, by the model, that the first response is preferred to the second by those who prefer one. */
    public double probability() {
        return 1 / (1 + Math.exp(second - first));
    }
}
