package org.touchstone.catalog;

import java.util.List;

/** The context that candidate responses answer: turns in order, ending with a user turn. */
public record Conversation(List<Turn> turns) {

    public Conversation {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || turns.getLast().speaker() != Speaker.USER) {
            throw new IllegalArgumentException("A conversation ends with a user turn but this one has " + turns);
        }
    }
}
