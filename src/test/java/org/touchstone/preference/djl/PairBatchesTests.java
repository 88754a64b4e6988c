package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Roster;

class PairBatchesTests {

    /** Ten responses to one question, each compared with each, and twenty pairs about questions of their own. */
    private static final List<Example> PAIRS = pairs();

    private static final Roster ROSTER = Roster.of(PAIRS);

    private static List<Example> pairs() {
        var pairs = new ArrayList<>(PlantedPairs.of(20, 1));
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new Example(
                        PlantedPairs.candidate("q", "answer " + i), PlantedPairs.candidate("q", "answer " + j), 1, 1));
            }
        }
        return pairs;
    }

    @Test
    void bringsEachPairOnceInAPass() {
        assertThat(batches(4).stream().flatMapToInt(IntStream::of).boxed())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, PAIRS.size()).boxed().toList());
    }

    @Test
    void holdsTwiceAsManyTextsAsPairsAndFourTimesThePairsAtMost() {
        var batches =
                new PairBatches(PAIRS, ROSTER, IntStream.range(0, PAIRS.size()).toArray(), 4);
        for (var batch : batches.shuffled(new SplittableRandom(3))) {
            assertThat(batch).hasSizeBetween(1, 16);
            boolean sharing = IntStream.of(batch).anyMatch(i -> i >= 20);
            assertThat(batches.texts(batch)).hasSizeLessThanOrEqualTo(sharing ? 10 : 8);
        }
    }

    @Test
    void keepsPairsTogetherThatShareTexts() {
        var sharing = batches(16).stream()
                .filter(batch -> IntStream.of(batch).anyMatch(i -> i >= 20))
                .toList();
        assertThat(sharing).as("45 pairs of ten texts").hasSize(1);
    }

    @Test
    void dependsOnTheSeedAlone() {
        assertThat(batches(4)).usingRecursiveComparison().isEqualTo(batches(4));
    }

    private static List<int[]> batches(int size) {
        return new PairBatches(PAIRS, ROSTER, IntStream.range(0, PAIRS.size()).toArray(), size)
                .shuffled(new SplittableRandom(3));
    }
}
