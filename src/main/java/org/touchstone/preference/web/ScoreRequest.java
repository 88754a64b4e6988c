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
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.support.Refusal;
import tools.jackson.databind.JsonNode;

/** Responses to be scored, each to its conversation. */
record ScoreRequest(@Nullable List<Item> items) {

    private static final int MOST_RESPONSES = 2_000;

    /**
     * One conversation and the responses to it.
     *
     * @param conversation a list of turns with {@code role} and {@code content}, or a text that stands for one user turn
     */
    record Item(@Nullable JsonNode conversation, @Nullable List<String> responses) {}

    /** The scores, item by item; all responses are scored at once. */
    List<double[]> scores(PreferenceScorer scorer) {
        var candidates = new ArrayList<Candidate>();
        var ends = new ArrayList<Integer>();
        for (var item : items == null ? List.<Item>of() : items) {
            var conversation = conversation(item.conversation());
            responses(item).forEach(response -> candidates.add(new Candidate(conversation, response)));
            ends.add(candidates.size());
        }
        if (candidates.isEmpty() || candidates.size() > MOST_RESPONSES) {
            throw new NothingToScore(
                    "items",
                    "A request has 1 to " + MOST_RESPONSES + " responses but this one has " + candidates.size());
        }
        return divided(scorer.score(candidates), ends);
    }

    private static List<double[]> divided(double[] scores, List<Integer> ends) {
        var parts = new ArrayList<double[]>();
        int start = 0;
        for (int end : ends) {
            parts.add(Arrays.copyOfRange(scores, start, end));
            start = end;
        }
        return parts;
    }

    static List<String> responses(Item item) {
        var responses = item.responses();
        if (responses == null || responses.stream().anyMatch(text -> (Object) text == null)) {
            throw new NothingToScore("responses", "Each item has a list of responses, each a text");
        }
        return responses;
    }

    static Conversation conversation(@Nullable JsonNode node) {
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
}
