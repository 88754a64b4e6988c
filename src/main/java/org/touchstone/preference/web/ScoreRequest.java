package org.touchstone.preference.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Explanation;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.support.Refusal;
import tools.jackson.databind.JsonNode;

/** Responses to be scored, each to its conversation. */
record ScoreRequest(@Nullable List<Item> items) {

    private static final int MOST_EXPLAINED = 50;

    /**
     * One conversation and the responses to it.
     *
     * @param conversation a list of turns with {@code role} and {@code content}, or a text that stands for one user turn
     */
    record Item(@Nullable JsonNode conversation, @Nullable List<String> responses) {}

    /** The scores, item by item; all responses are scored at once. */
    List<double[]> scores(PreferenceScorer scorer) {
        var items = candidates();
        return divided(
                scorer.score(items.stream().flatMap(List::stream).toList()),
                items.stream().map(List::size).toList());
    }

    /** What makes each score, item by item. */
    List<List<Explanation>> explanations(PreferenceScorer scorer) {
        var items = candidates();
        int count = items.stream().mapToInt(List::size).sum();
        if (count > MOST_EXPLAINED) {
            throw new NothingToScore(
                    "items",
                    "At most %d responses can be explained at once but these are %d".formatted(MOST_EXPLAINED, count));
        }
        return items.stream()
                .map(item -> item.stream()
                        .map(candidate -> scorer.explain(candidate).orElseThrow(NotExplained::new))
                        .toList())
                .toList();
    }

    private List<List<Candidate>> candidates() {
        var candidates = new ArrayList<List<Candidate>>();
        for (var item : items == null ? List.<Item>of() : items) {
            candidates.add(candidates(item));
        }
        if (candidates.stream().allMatch(List::isEmpty)) {
            throw new NothingToScore("items", "A request has at least one response");
        }
        return candidates;
    }

    static List<Candidate> candidates(Item item) {
        var conversation = conversation(item.conversation());
        return responses(item).stream()
                .map(response -> new Candidate(conversation, response))
                .toList();
    }

    /** The item, where there is one. */
    static Item present(@Nullable Item item) {
        if (item == null) {
            throw new NothingToScore("", "An item has a conversation and a list of responses");
        }
        return item;
    }

    private static List<double[]> divided(double[] scores, List<Integer> sizes) {
        var parts = new ArrayList<double[]>();
        int start = 0;
        for (int size : sizes) {
            parts.add(Arrays.copyOfRange(scores, start, start + size));
            start += size;
        }
        return parts;
    }

    private static List<String> responses(Item item) {
        var responses = item.responses();
        if (responses == null || responses.stream().anyMatch(text -> (Object) text == null)) {
            throw new NothingToScore("responses", "Each item has a list of responses, each a text");
        }
        return responses;
    }

    private static Conversation conversation(@Nullable JsonNode node) {
        if (node != null && node.isString()) {
            return new Conversation(List.of(new Turn(Speaker.USER, node.stringValue())));
        }
        try {
            var turns = new ArrayList<Turn>();
            for (var turn : node == null ? List.<JsonNode>of() : node.values()) {
                var role = Speaker.valueOf(turn.path("role").asString("").toUpperCase(Locale.ROOT));
                turns.add(new Turn(role, turn.path("content").asString("")));
            }
            return new Conversation(turns);
        } catch (IllegalArgumentException _) {
            throw new NothingToScore(
                    "conversation",
                    "A conversation is a text, or a list of turns with role (system, user or assistant) and content"
                            + " that ends with a user turn");
        }
    }

    /** The request does not say what to score. */
    private static final class NothingToScore extends Refusal.Invalid {
        NothingToScore(String field, String message) {
            super("nothing-to-score", field, message);
        }
    }

    /** Models of this family score but do not tell why. */
    private static final class NotExplained extends Refusal.Invalid {
        NotExplained() {
            super("not-explained", "model", "Models of this family do not tell what makes their scores");
        }
    }
}
