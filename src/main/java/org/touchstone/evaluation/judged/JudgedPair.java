package org.touchstone.evaluation.judged;

import java.util.stream.Stream;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Response;
import org.touchstone.preference.Candidate;

/** Two responses to a conversation with what was said of them: more votes for the first mean that it is the better one. */
public record JudgedPair(Conversation conversation, Response first, Response second, Votes votes) {

    JudgedPair by(Votes others) {
        return new JudgedPair(conversation, first, second, others);
    }

    /** The responses as a model reads them. */
    Stream<Candidate> candidates() {
        return Stream.of(new Candidate(conversation, first.content()), new Candidate(conversation, second.content()));
    }
}
