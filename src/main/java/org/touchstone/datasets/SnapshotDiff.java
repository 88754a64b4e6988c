package org.touchstone.datasets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what a later snapshot differs from an earlier one. Pairs are the same where conversation and both responses are, in their order; where
 * a snapshot holds a pair several times, they are matched in their order.
 *
 * @param rules settings of the recipe that are not the same
 * @param examples the first few pairs that are not the same
 */
public record SnapshotDiff(Counts counts, List<Rule> rules, List<Change> examples) {

    /** What became of a pair. */
    public enum Kind {
        /** It is in the earlier snapshot only. */
        GONE,
        /** It is in the later snapshot only. */
        NEW,
        /** The label names the other response now, or a tie became a preference or a preference a tie. */
        DECIDED_OTHERWISE,
        /** The label names the same response, with another probability or strength. */
        LABELLED_OTHERWISE,
        /** Only the part is another. */
        MOVED
    }

    /** How many pairs are the same in everything, and how many fall under each kind. */
    public record Counts(int same, int gone, int added, int decidedOtherwise, int labelledOtherwise, int moved) {

        /** Pairs that are in both. */
        public int inBoth() {
            return same + decidedOtherwise + labelledOtherwise + moved;
        }
    }

    /** A setting by its path in the recipe, such as {@code labels.ties}; null where the recipe has no such setting. */
    public record Rule(
            String path, @Nullable String before, @Nullable String after) {}

    /** A pair that is not the same. */
    public record Change(
            Kind kind,
            Texts texts,
            @Nullable Label before,
            @Nullable Label after) {}

    /** The responses, and the conversation as JSON. */
    public record Texts(String conversation, String first, String second) {}

    /**
     * What a snapshot says of a pair.
     *
     * @param label the probability that the first response is the better one
     */
    public record Label(Split split, double label, @Nullable Double strength) {}
}
