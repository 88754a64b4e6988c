package org.touchstone.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A conversation with two responses, before it is stored.
 *
 * @param known the answer that came with the file, if any: a gold for quality checks, the label of an imported snapshot
 */
public record CandidatePair(
        Conversation conversation,
        Response first,
        Response second,
        @Nullable Preferred known) {}
