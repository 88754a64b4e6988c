package org.touchstone.laboratory.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;

class AskedTests {

    /** Ten conversations: the first has forty pairs, the second nine, the others one each. */
    private static final List<PreferencePair> PAIRS = IntStream.concat(
                    IntStream.concat(
                            IntStream.range(0, 40).map(_ -> 0),
                            IntStream.range(0, 9).map(_ -> 1)),
                    IntStream.range(2, 10))
            .mapToObj(AskedTests::pair)
            .toList();

    private static PreferencePair pair(int conversation) {
        return new PreferencePair(
                new Conversation(List.of(new Turn(Speaker.USER, "Question " + conversation))), "yes", "no", 1, null, 1);
    }

    @Test
    void everyConversationIsAskedAboutBeforeOneIsAgain() {
        assertThat(counts(10).values()).hasSize(10).containsOnly(1L);
        assertThat(counts(13).values()).containsExactlyInAnyOrder(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 2L, 3L);
    }

    private static Map<Conversation, Long> counts(int wanted) {
        return Asked.of(PAIRS, wanted).stream()
                .collect(Collectors.groupingBy(PreferencePair::conversation, Collectors.counting()));
    }

    @Test
    void fewerLieWithinMoreAndAllAreAllAsTheyCame() {
        assertThat(Asked.of(PAIRS, 30)).containsAll(Asked.of(PAIRS, 12));
        assertThat(Asked.of(PAIRS, 500)).isEqualTo(PAIRS);
    }
}
