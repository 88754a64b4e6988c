package org.touchstone.preference.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PlantedPairs;

class FoldsTests {

    @Test
    void keepsAConversationAndItsPrefixesTogether() {
        var opening = new Turn(Speaker.USER, "How do  I begin?");
        var longer = new Conversation(List.of(
                new Turn(Speaker.USER, "how do i\nbegin?"),
                new Turn(Speaker.ASSISTANT, "With a list."),
                new Turn(Speaker.USER, "And then?")));
        var pairs = List.of(pair(new Conversation(List.of(opening))), pair(longer));
        for (long seed = 0; seed < 50; seed++) {
            var folds = Folds.byConversation(pairs, 10, seed);
            assertThat(folds[0]).isEqualTo(folds[1]);
        }
    }

    @Test
    void fillsEveryFoldAboutEqually() {
        var folds = Folds.byConversation(PlantedPairs.of(1000, 1), 5, 1);
        assertThat(IntStream.range(0, 5)
                        .mapToLong(part ->
                                IntStream.of(folds).filter(fold -> fold == part).count()))
                .allMatch(size -> size > 150 && size < 250);
    }

    private static Example pair(Conversation conversation) {
        return new Example(new Candidate(conversation, "yes"), new Candidate(conversation, "no"), 1, 1);
    }
}
