package org.touchstone.evaluation;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;

/** An item of a suite: which of two answers to a conversation is the better one. */
public record SuiteItem(
        int position, @Nullable String category, Conversation conversation, String preferred, String other) {}
