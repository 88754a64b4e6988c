package org.touchstone.sampling.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.statistics.Cholesky;

/**
 * The comparisons from which to choose, as a model sees them.
 *
 * @param conversations of each comparison, equal for the same one and its beginnings
 * @param probabilities that the first response is preferred, one per comparison
 * @param members the same by each member of the model's ensemble, one row per comparison; empty where nobody asked for them
 * @param lastLayer how the last layer sees them; null where the model has none or there are too many to reckon with
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Pool(
        List<String> conversations,
        double[] probabilities,
        double[][] members,
        @Nullable Seen lastLayer) {

    /**
     * Differences between the last layers of first and second responses.
     *
     * @param differences one row per comparison
     * @param curvature what the judged comparisons say about the last layer's weights already
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    public record Seen(float[][] differences, Cholesky curvature) {}

    int size() {
        return conversations.size();
    }
}
