package org.touchstone.datasets;

import java.util.List;
import java.util.stream.Stream;
import org.touchstone.support.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the judgments of a study become labels, as a handful of values: whose judgments count, what is read out of them, how those on one
 * comparison are put together, and which labels are good enough. Of a ranked comparison every two responses become a pair. The same words are
 * used by the page, by programs and in manifests.
 *
 * @param aggregation how votes are put together
 * @param ties what becomes of ties
 * @param voters whose judgments count
 * @param window when they must have been given
 * @param reading what is read out of them
 * @param material what is labelled beside the usual
 * @param demands which labels are good enough
 */
public record LabelPolicy(
        Aggregation aggregation,
        Ties ties,
        Voters voters,
        Window window,
        Reading reading,
        Material material,
        Demands demands) {

    /** Every comparison with a person's judgment by majority, ties left out. */
    public static final LabelPolicy USUAL = new LabelPolicy(
            Aggregation.MAJORITY, Ties.DROP, Voters.USUAL, Window.ALWAYS, Reading.USUAL, Material.USUAL, Demands.USUAL);

    /** How the votes on a comparison become one label. */
    public enum Aggregation {
        /** They do not: each judgment is a pair of its own. What researchers decided on is one pair. */
        INDIVIDUAL,
        /** The answer that more judgments give than any other wins, each weighing the same; where none does, the comparison is a tie. */
        MAJORITY,
        /**
         * The probability that the first response is the better one, half that of a tie included, by the method that predicts the study's
         * votes best: {@link org.touchstone.quality.consensus.SoftLabels}. A comparison is a tie where a tie is likeliest. Of rankings it is the
         * probability that the first is ranked before the second: {@link org.touchstone.quality.RankedConsensus}.
         */
        SOFT
    }

    /** What becomes of a label that is a tie. */
    public enum Ties {
        /** It is left out. */
        DROP,
        /** It is labelled exactly 1/2. */
        HALF,
        /** It stays what it is: its probability where labels are soft, else the share of votes for the first, a tied vote counting half. */
        KEEP
    }

    /** The usual policy but for the rules that change most often. */
    public LabelPolicy(
            Aggregation aggregation, boolean dropWeakest, Ties ties, int minimumJudgments, boolean includeSimulated) {
        this(
                aggregation,
                ties,
                Voters.USUAL.withSimulated(includeSimulated),
                Window.ALWAYS,
                Reading.USUAL,
                Material.USUAL,
                new Demands(minimumJudgments, 0, dropWeakest));
    }

    /**
     * Reads a policy from a JSON object; what is missing is the usual. Refuses names that are no rule and values that do not fit, naming the
     * field, such as {@code policy.workers.goldAccuracy}.
     */
    public static LabelPolicy read(JsonNode json) {
        return PolicyJson.read(json, "policy");
    }

    /** Reads what the manifest of a study's snapshot says of the policy, {@code recipe.labels}; a rule that was not there yet had its usual value. */
    public static LabelPolicy recall(JsonNode labels) {
        return PolicyJson.recall(labels);
    }

    /** The inverse of {@link #read}. */
    public ObjectNode json() {
        return PolicyJson.write(this);
    }

    /** Every rule that leaves something out, in the order of application, in plain words. */
    public List<Sentence> sentences() {
        return Stream.of(
                        voters.sentences(),
                        window.sentences(),
                        material.ofJudgments(),
                        reading.sentences(),
                        material.ofComparisons(),
                        demands.ofComparisons(),
                        later())
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** What else the labels are like, in plain words. */
    public List<Phrase> notes() {
        return Stream.of(tied(), reading.notes(), material.notes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Sentence> later() {
        return Stream.concat(
                        Stream.of(
                                        new Sentence(PolicyRule.CHANGED, PolicyRule.CHANGED.words()),
                                        new Sentence(PolicyRule.TIES, PolicyRule.TIES.words()))
                                .filter(sentence -> sentence.rule() == PolicyRule.TIES
                                        ? ties == Ties.DROP
                                        : aggregation == Aggregation.SOFT),
                        demands.ofLabels().stream())
                .toList();
    }

    private List<Phrase> tied() {
        return switch (ties) {
            case DROP -> List.of();
            case HALF -> List.of(Phrase.of("datasets.policy.half"));
            case KEEP -> List.of(Phrase.of("datasets.policy.keep"));
        };
    }

    /** A rule in plain words; they go in the order of application. */
    public record Sentence(PolicyRule rule, Phrase words) implements Comparable<Sentence> {

        @Override
        public int compareTo(Sentence other) {
            return rule.compareTo(other.rule);
        }
    }
}
