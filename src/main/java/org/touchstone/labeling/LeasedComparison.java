package org.touchstone.labeling;

import java.time.Instant;
import org.touchstone.catalog.Conversation;
import org.touchstone.studies.StudyId;

/** A comparison as its worker may see it: neither who wrote the responses, nor which comes first, nor whether it is a gold. */
public record LeasedComparison(
        LeaseId lease, StudyId study, Instant expiresAt, Conversation conversation, String left, String right) {}
