package org.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair of responses with what a file says of it.
 *
 * @param label the probability that the first response is the better one, in [0, 1]; 1/2 for a tie
 * @param strength by how much, in steps of the file's own scale (of rankings: in ranks), negative where the first is better; null where the
 *     file does not say
 * @param votes who said so, where the file tells; may be empty
 */
public record LabelledPair(
        CandidatePair pair, double label, @Nullable Double strength, List<Vote> votes) {

    public LabelledPair {
        if (!(label >= 0 && label <= 1)) {
            throw new IllegalArgumentException("A label is a probability, not " + label);
        }
        votes = List.copyOf(votes);
    }
}
