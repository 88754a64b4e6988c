package org.touchstone.preference.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GramsTests {

    @Test
    void countsWordsPairsOfWordsAndCharacters() {
        // ab, cd, "ab cd"; of the five characters "ab cd" there are 4 + 3 + 2 + 1 runs of two to five.
        assertThat(Grams.of("ab cd")).hasSize(3 + 10);
    }

    @Test
    void readsCaseAndWhiteSpaceAlike() {
        assertThat(Grams.of("Good\n\n morning")).isEqualTo(Grams.of("good morning"));
    }

    @Test
    void keepsWordsApartFromCharacters() {
        assertThat(Grams.of("ab")).satisfies(buckets -> {
            assertThat(buckets[0]).isLessThan(Grams.BUCKETS);
            assertThat(buckets[1]).isGreaterThanOrEqualTo(Grams.BUCKETS);
        });
    }

    @Test
    void scalesWordsAndCharactersToUnitLengthEach() {
        var vocabulary = Vocabulary.of(List.of("one two three", "one two four"));
        double squares = 0;
        for (double value : vocabulary.row("two one").values()) {
            squares += value * value;
        }
        assertThat(squares).isCloseTo(2, within(1e-9));
    }

    @Test
    void forgetsWhatOnlyOneTextHas() {
        assertThat(Vocabulary.of(List.of("same", "same again", "other"))
                        .row("other")
                        .columns())
                .isEmpty();
    }
}
