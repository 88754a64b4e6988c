package org.touchstone.preference.learning;

import org.touchstone.datasets.Backing;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.preference.Candidate;

/**
 * A labelled pair to learn from.
 *
 * @param label the probability that the first candidate is the better one, in [0, 1]
 * @param weight how much the pair counts; positive
 * @param margin by how much the better candidate should at least score higher, whichever it is; 0 or more, 0 where nothing is known
 */
public record Example(Candidate first, Candidate second, double label, double weight, double margin) {

    public Example {
        if (!(label >= 0 && label <= 1)) {
            throw new IllegalArgumentException("A label is a probability but was " + label);
        }
        if (!(weight > 0)) {
            throw new IllegalArgumentException("A weight is positive but was " + weight);
        }
        if (!(margin >= 0)) {
            throw new IllegalArgumentException("A margin is not negative but was " + margin);
        }
    }

    /** A pair without a margin. */
    public Example(Candidate first, Candidate second, double label, double weight) {
        this(first, second, label, weight, 0);
    }

    /** The example that a pair of a snapshot gives, with weight one and the margin of its label policy. */
    public static Example of(PreferencePair pair, Backing backing) {
        var first = new Candidate(pair.conversation(), pair.first());
        var second = new Candidate(pair.conversation(), pair.second());
        var margin = backing.margin();
        return new Example(first, second, pair.label(), 1, margin == null ? 0 : margin);
    }

    /** Whether neither candidate is the better one. */
    public boolean isTie() {
        return label == 0.5;
    }
}
