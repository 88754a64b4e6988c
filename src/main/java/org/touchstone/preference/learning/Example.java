package org.touchstone.preference.learning;

import org.touchstone.datasets.PreferencePair;
import org.touchstone.preference.Candidate;

/**
 * A labelled pair to learn from.
 *
 * @param label the probability that the first candidate is the better one, in [0, 1]
 * @param weight how much the pair counts; positive
 */
public record Example(Candidate first, Candidate second, double label, double weight) {

    public Example {
        if (!(label >= 0 && label <= 1)) {
            throw new IllegalArgumentException("A label is a probability but was " + label);
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("A weight is positive but was " + weight);
        }
    }

    /** The example that a pair of a snapshot gives, with weight one. */
    public static Example of(PreferencePair pair) {
        var first = new Candidate(pair.conversation(), pair.first());
        var second = new Candidate(pair.conversation(), pair.second());
        return new Example(first, second, pair.label(), 1);
    }
}
