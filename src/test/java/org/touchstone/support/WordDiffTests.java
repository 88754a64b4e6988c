package org.touchstone.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touchstone.support.WordDiff.Kind;
import org.touchstone.support.WordDiff.Stretch;

class WordDiffTests {

    @Test
    void marksWholeWordsAndKeepsTheRest() {
        assertThat(WordDiff.of("It boils at 90 °C.", "It boils at 100 °C, mostly."))
                .containsExactly(
                        new Stretch(Kind.SAME, "It boils at "),
                        new Stretch(Kind.GONE, "90"),
                        new Stretch(Kind.NEW, "100"),
                        new Stretch(Kind.SAME, " °C"),
                        new Stretch(Kind.NEW, ", mostly"),
                        new Stretch(Kind.SAME, "."));
    }

    @Test
    void losesNothingOfEitherText() {
        for (var texts : List.of(
                List.of("", "New"),
                List.of("Old", ""),
                List.of("Ein Schloß\nund 東京 🎉", "Ein Schloß,\n\nund 東京 🎉!"),
                List.of("a b c d e", "e d c b a"),
                List.of("One. two? ".repeat(900), "One! two? Three\n".repeat(900)))) {
            var parts = WordDiff.of(texts.getFirst(), texts.getLast());
            assertThat(without(Kind.NEW, parts)).isEqualTo(texts.getFirst());
            assertThat(without(Kind.GONE, parts)).isEqualTo(texts.getLast());
        }
    }

    private static String without(Kind kind, List<Stretch> parts) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }
}
