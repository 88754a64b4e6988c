package org.touchstone.datasets;

import java.util.List;
import java.util.Map;
import org.touchstone.support.Phrase;

/**
 * What a snapshot of a study would hold if it were frozen now.
 *
 * @param funnel what each rule of the policy leaves out, in the order of application
 * @param strata how the conversations of each set of sources are divided, the largest first
 */
public record FreezePreview(
        Map<Split, Integer> counts,
        LeftOut leftOut,
        Decided decided,
        Behind behind,
        List<Step> funnel,
        List<Stratum> strata) {

    public FreezePreview {
        funnel = List.copyOf(funnel);
        strata = List.copyOf(strata);
    }

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

    /**
     * What stands behind the pairs that are in.
     *
     * @param judgments those behind labels, and one for each rewritten response
     * @param edits pairs of a rewritten response and its original
     */
    public record Behind(int judgments, int workers, int simulatedJudgments, int edits) {}

    /**
     * What a rule does.
     *
     * @param words the rule in plain words
     * @param of how many it looks at, in the rule's unit
     * @param dropped how many of them it leaves out
     */
    public record Step(PolicyRule rule, Phrase words, int of, int dropped) {

        /** How many go on. */
        public int left() {
            return of - dropped;
        }
    }

    /**
     * How the conversations with responses of the same sources are divided.
     *
     * @param sources their names; an empty one for those that are not known
     * @param groups conversations, those that open alike being one
     * @param counts how many of them are in each part
     * @param test the share of the test part by the plan
     */
    public record Stratum(List<String> sources, int groups, Map<Split, Integer> counts, double test) {

        /** The normal quantile of an interval that holds in nineteen of twenty cases. */
        private static final double Z = 1.96;

        /** How many are in the part. */
        public int count(Split split) {
            return counts.getOrDefault(split, 0);
        }

        /** The least that a draw for each conversation by itself would put into the test part in nineteen of twenty cases. */
        public int least() {
            return (int) Math.max(0, Math.ceil(groups * test - spread()));
        }

        /** The most that it would. */
        public int most() {
            return (int) Math.min(groups, Math.floor(groups * test + spread()));
        }

        private double spread() {
            return Z * Math.sqrt(groups * test * (1 - test));
        }
    }
}
