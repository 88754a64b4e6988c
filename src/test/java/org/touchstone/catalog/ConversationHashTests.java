package org.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationHashTests {

    private static final Turn OPENING = new Turn(Speaker.USER, "How are  you?\n");

    @Test
    void doesNotCountCaseAndWhiteSpace() {
        var same = new Conversation(List.of(new Turn(Speaker.USER, "how ARE you?")));
        assertThat(ConversationHash.of(same)).isEqualTo(ConversationHash.of(new Conversation(List.of(OPENING))));
    }

    @Test
    void keepsAConversationTogetherWithItsBeginnings() {
        var answer = new Turn(Speaker.ASSISTANT, "Fine.");
        var longer = new Conversation(List.of(OPENING, answer, new Turn(Speaker.USER, "Good.")));
        var beginning = new Conversation(List.of(new Turn(Speaker.SYSTEM, "Be brief."), OPENING));
        assertThat(ConversationHash.ofOpening(longer)).isEqualTo(ConversationHash.ofOpening(beginning));
        assertThat(ConversationHash.of(longer)).isNotEqualTo(ConversationHash.of(beginning));
    }

    @Test
    void tellsTurnsApartFromTheirConcatenation() {
        var one = new Conversation(List.of(new Turn(Speaker.USER, "a b")));
        var two = new Conversation(List.of(new Turn(Speaker.USER, "a"), new Turn(Speaker.USER, "b")));
        assertThat(ConversationHash.of(one)).isNotEqualTo(ConversationHash.of(two));
    }
}
