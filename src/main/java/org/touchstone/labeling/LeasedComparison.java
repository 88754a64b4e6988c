package org.touchstone.labeling;

import java.time.Instant;
import java.util.List;
import org.touchstone.catalog.Conversation;
import org.touchstone.studies.StudyId;

/**
 * A comparison as its worker may see it: neither who wrote the responses, nor which comes first, nor whether it is a gold.
 *
 * @param responses in the order of the screen
 */
public record LeasedComparison(
        LeaseId lease, StudyId study, Instant expiresAt, Conversation conversation, List<String> responses) {

    public LeasedComparison {
        responses = List.copyOf(responses);
    }

    /** The response on the left, or the only one. */
    public String left() {
        return responses.getFirst();
    }

    /** The response on the right, or the last one. */
    public String right() {
        return responses.getLast();
    }
}
