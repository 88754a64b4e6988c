package org.touchstone.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.preference.learning.Example;

class PortionTests {

    /** A hundred pairs, two to a conversation. */
    private static final List<Example> PAIRS =
            IntStream.range(0, 100).mapToObj(PortionTests::pair).toList();

    private static Example pair(int i) {
        var conversation = new Conversation(List.of(new Turn(Speaker.USER, "Question " + i / 2)));
        return new Example(new Candidate(conversation, "yes " + i), new Candidate(conversation, "no " + i), 1, 1);
    }

    private static List<Example> part(long seed, @Nullable Integer pairs) {
        return Portion.of(PAIRS, pair -> pair.first().conversation(), pairs, seed);
    }

    @Test
    void aPartHasWholeConversationsAndAsManyPairsAsWanted() {
        var part = part(1, 31);

        assertThat(part).hasSize(32).isSubsetOf(PAIRS);
        assertThat(part.stream().map(example -> example.first().conversation()).distinct())
                .hasSize(16);
    }

    @Test
    void ofOneSeedTheSmallerPartLiesInTheLarger() {
        assertThat(part(1, 60)).containsAll(part(1, 20));
    }

    @Test
    void anotherSeedDrawsAnotherPart() {
        assertThat(part(2, 20)).isNotEqualTo(part(1, 20));
    }

    @Test
    void withoutANumberAllAreLearnedFrom() {
        assertThat(part(1, null)).isEqualTo(PAIRS);
        assertThat(part(1, 500)).isEqualTo(PAIRS);
    }
}
