package org.touchstone.evaluation.scorings;

import org.touchstone.datasets.PlacedPair;
import org.touchstone.statistics.Logistic;

/**
 * A pair of a snapshot with a model's scores.
 *
 * @param first the first response's score
 * @param second the second's
 */
public record ScoredPair(PlacedPair placed, double first, double second) {

    /** The probability, by the model, that the first response is preferred to the second by those who prefer one. */
    public double probability() {
        return Logistic.of(first - second);
    }
}
