package org.touchstone.datasets;

import java.util.Map;

/** What a snapshot of a study would hold if it were frozen now. */
public record FreezePreview(Map<Split, Integer> counts, LeftOut leftOut, Decided decided, Behind behind) {

    /** The pairs in the part. */
    public int count(Split split) {
        return counts.getOrDefault(split, 0);
    }

    /** All pairs. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Judged comparisons that stay out, each counted under the first rule that it falls under.
     *
     * @param golds comparisons that workers are measured by
     * @param fewJudgments comparisons with fewer judgments than the policy asks for
     * @param changed comparisons judged after their soft labels were worked out
     * @param personal comparisons that researchers leave out for the personal data in them
     */
    public record LeftOut(int golds, int fewJudgments, int changed, int ties, int weakest, int personal) {}

    /**
     * Comparisons on which researchers decided.
     *
     * @param used pairs that are in with the outcome decided on
     * @param undecidable comparisons that stay out since it was decided that they cannot be judged
     */
    public record Decided(int used, int undecidable) {}

    /** What stands behind the pairs that are in. */
    public record Behind(int judgments, int workers, int simulatedJudgments) {}
}
