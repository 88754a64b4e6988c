package org.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the responses to be judged, before or after it is stored.
 *
 * @param responses one to nine of different texts
 * @param known the answer that came with the file, if any: a gold for quality checks, the label of an imported snapshot
 */
public record CandidateSet(
        Conversation conversation,
        List<Response> responses,
        @Nullable Preferred known) {

    /** The most responses that are judged together. */
    public static final int MOST_RESPONSES = 9;

    public CandidateSet {
        responses = List.copyOf(responses);
        if (responses.isEmpty() || responses.size() > MOST_RESPONSES) {
            throw new IllegalArgumentException("A comparison has 1 to 9 responses but this has " + responses.size());
        }
    }

    /** The two responses of a comparison that has two. */
    public CandidatePair pair() {
        if (responses.size() != 2) {
            throw new IllegalStateException("This comparison is no pair: it has " + responses.size() + " responses");
        }
        return new CandidatePair(conversation, responses.getFirst(), responses.getLast(), known);
    }

    static CandidateSet of(CandidatePair pair) {
        return new CandidateSet(pair.conversation(), List.of(pair.first(), pair.second()), pair.known());
    }
}
