package org.touchstone.preference;

import java.util.List;
import java.util.Optional;

/**
 * A trained preference model: scores responses one by one, so that the logistic function of a difference of two scores is the
 * probability that the first is preferred, and the probabilities of the two orders add up to one exactly.
 *
 * <p>A candidate has the same score alone and in any batch. Implementations may be used by several threads.
 */
public interface PreferenceScorer {

    /** The calibrated score of each candidate, in the order given. */
    double[] score(List<Candidate> candidates);

    /**
     * The scores that each member of the ensemble gives, one row per member, on the scale of {@link #score}; how far the
     * members' differences between two candidates lie apart says how unsure the model is of that pair.
     */
    double[][] scoreByMember(List<Candidate> candidates);

    /** What in the response makes its score; empty where the model cannot tell. */
    default Optional<Explanation> explain(Candidate candidate) {
        return Optional.empty();
    }

    /** What the model sees of each candidate, to find others like it; empty where it cannot tell. */
    default Optional<List<Representation>> represent(List<Candidate> candidates) {
        return Optional.empty();
    }

    /**
     * What the model's last layer weighs, one row per candidate, all of the same width of a few hundred: the score is the inner product
     * of a row with weights, or nearly so where the rows were folded together to be short. Empty where there is no such layer.
     */
    default Optional<float[][]> lastLayer(List<Candidate> candidates) {
        return Optional.empty();
    }

    /** The layers that can be looked at, in the order of their depth; none where the model has none. */
    default List<Layer> layers(List<Candidate> candidates) {
        return lastLayer(candidates).stream()
                .map(rows -> new Layer(Layer.Depth.LAST, rows))
                .toList();
    }
}
