package org.touchstone.preference;

import org.touchstone.catalog.Conversation;

/** What a preference model scores: one response to one conversation. */
public record Candidate(Conversation conversation, String response) {}
