package org.touchstone.laboratory.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Corpus;
import org.touchstone.laboratory.language.Transcript;

class LessonsTests {

    private static final Conversation HELLO = new Conversation(List.of(new Turn(Speaker.USER, "Hello")));

    @Test
    void readsADialogueBehindItsMarkers() {
        var read = Transcript.of(HELLO, "Good morning", 512);
        assertThat(read.tokens()[0]).isEqualTo(Bytes.BEGIN);
        assertThat(read.tokens()[read.tokens().length - 1]).isEqualTo(Bytes.END);
        assertThat(Bytes.text(read.tokens())).isEqualTo("\n\nHuman: Hello\n\nAssistant: Good morning");
        assertThat(Bytes.text(Arrays.copyOfRange(read.tokens(), read.answer(), read.tokens().length)))
                .isEqualTo(" Good morning");
        assertThat(Bytes.text(Transcript.prompt(HELLO, 512))).isEqualTo("\n\nHuman: Hello\n\nAssistant:");
    }

    /** The guess of a response's first byte is at the place before it, that of its end at its last byte. */
    @Test
    void countsOnlyTheGuessesOfTheResponseAndItsEnd() {
        var read = Transcript.of(HELLO, "Hi", 512);
        var weights = read.response();
        assertThat(IntStream.range(0, weights.length).filter(i -> weights[i] == 1))
                .containsExactly(read.answer() - 1, read.answer(), read.answer() + 1, read.answer() + 2);
    }

    @Test
    void leavesOutTheBeginningOfTheDialogueAndTheEndOfALongResponse() {
        var read = Transcript.of(HELLO, "abcdefghijklmnop", 18);
        assertThat(read.tokens()).hasSize(18);
        assertThat(Bytes.text(read.tokens())).isEqualTo("sistant: abcdefg");
        assertThat(Bytes.text(Transcript.of(HELLO, "ab", 18).tokens())).isEqualTo("o\n\nAssistant: ab");
    }

    @Test
    void makesTwoComparisonsOfOneWhenItIsMadeBinary() {
        var pair = new PreferencePair(HELLO, "bad one", "good one", 0, null, 1);
        assertThat(Pair.of(Binarised.of(List.of(pair)), 512))
                .extracting(one -> said(one.better()), one -> said(one.worse()))
                .containsExactly(tuple(" GOOD: good one", " BAD: good one"), tuple(" BAD: bad one", " GOOD: bad one"));
        assertThat(Pair.of(List.of(new PreferencePair(HELLO, "a", "b", 0.5, null, 1)), 512))
                .as("a tie teaches nothing")
                .isEmpty();
    }

    private static String said(Transcript transcript) {
        return Bytes.text(Arrays.copyOfRange(transcript.tokens(), transcript.answer(), transcript.tokens().length));
    }

    @Test
    void givesEachItemOncePerEpochInAnOrderOfTheSeed() {
        var items = IntStream.range(0, 50).boxed().toList();
        var batches = new Batches<>(items, i -> i % 7, 4, 3, 1);
        var given = IntStream.range(0, batches.count())
                .mapToObj(batches::get)
                .flatMap(List::stream)
                .toList();
        assertThat(given).hasSize(150);
        assertThat(given.subList(0, 50))
                .containsExactlyInAnyOrderElementsOf(items)
                .isNotEqualTo(items);
        assertThat(new Batches<>(items, i -> i % 7, 4, 3, 1).get(5)).isEqualTo(batches.get(5));
    }

    @Test
    void drawsWindowsAnywhereAndReadsEachDialogueOnce() {
        var pair = new PreferencePair(HELLO, "one", "two", 1, null, 1);
        var corpus = Texts.corpus(List.of(pair, pair));
        assertThat(corpus.size())
                .isEqualTo(Transcript.of(HELLO, "one", 512).tokens().length
                        + Transcript.of(HELLO, "two", 512).tokens().length);
        var counting = Corpus.of(List.of(IntStream.range(0, 100).toArray()));
        assertThat(counting.draw(20, 10, new SplittableRandom(1)))
                .allSatisfy(window -> assertThat(window).hasSize(10).isSorted());
        assertThat(counting.windows(3, 30)).hasSize(3);
        assertThat(counting.windows(9, 30)).hasSize(3);
    }
}
