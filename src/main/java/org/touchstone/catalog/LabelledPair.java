package org.touchstone.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair of responses with what a file says of it.
 *
 * @param label the probability that the first response is the better one, in [0, 1]; 1/2 for a tie
 * @param strength by how much, in steps of the file's own scale (of rankings: in ranks), negative where the first is better; null where the
 *     file does not say
 * @param votes who said so, where the file tells; may be empty
 * @param beside what files of our own tell besides
 */
public record LabelledPair(
        CandidatePair pair, double label, @Nullable Double strength, List<Vote> votes, Beside beside) {

    /**
     * What files of our own tell besides.
     *
     * @param margin by how much a model should prefer the better response, at least 0
     * @param comparison the comparison in the catalog that the pair came from
     * @param votes how many judgments stand behind the label, where they are not all given
     */
    public record Beside(
            @Nullable Double margin,
            @Nullable UUID comparison,
            @Nullable Integer votes) {

        /** What other files tell. */
        public static final Beside NOTHING = new Beside(null, null, null);
    }

    public LabelledPair {
        if (!(label >= 0 && label <= 1)) {
            throw new IllegalArgumentException("A label is a probability, not " + label);
        }
        votes = List.copyOf(votes);
    }
}
