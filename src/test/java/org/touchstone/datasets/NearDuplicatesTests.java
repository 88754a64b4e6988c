package org.touchstone.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.datasets.NearDuplicates.Find;

class NearDuplicatesTests {

    @Test
    void jaccardIsWhatTwoSetsHaveInCommonOverAllThatEitherHas() {
        assertThat(Shingles.jaccard(new int[] {1, 2, 3, 4}, new int[] {3, 4, 5}))
                .isEqualTo(0.4);
        assertThat(Shingles.jaccard(new int[] {1, 2}, new int[] {1, 2})).isEqualTo(1);
        assertThat(Shingles.jaccard(new int[] {1, 2}, new int[] {3})).isZero();
        assertThat(Shingles.jaccard(new int[0], new int[0])).isZero();
    }

    @Test
    void runsOfFiveWordsDoNotSeeCaseSpaceAndPunctuation() {
        assertThat(Shingles.of("How do I boil an egg, please?")).hasSize(3);
        assertThat(Shingles.of("  how do i BOIL\nan egg   please "))
                .isEqualTo(Shingles.of("How do I boil an egg, please?"));
        assertThat(Shingles.of("Hello!")).hasSize(1).isEqualTo(Shingles.of("hello"));
        assertThat(Shingles.of("?!")).isEmpty();
    }

    @Test
    void findsATextOfWhichAWordWasChanged() {
        var near = new NearDuplicates(0.8);
        var text = words(new Random(1), 100);
        near.add(Shingles.of(words(new Random(2), 100)));
        near.add(Shingles.of(text));
        var changed = text.replaceFirst("^\\w+", "another");
        assertThat(near.like(Shingles.of(changed)))
                .singleElement()
                .returns(1, Find::number)
                .extracting(Find::jaccard)
                .satisfies(index -> assertThat(index).isCloseTo(95 / 97.0, within(1e-12)));
        assertThat(near.like(Shingles.of(words(new Random(3), 100)))).isEmpty();
        assertThat(near.like(new int[0])).isEmpty();
    }

    /** The closed form for bands: 1 - (1 - s^6)^20, here .998 at s = .8 and .73 at .63. */
    @Test
    void looksAtPairsAsOftenAsBandsOfMinimaPredict() {
        assertThat(share(0.8)).isCloseTo(0.998, within(0.01));
        assertThat(share(0.63)).isCloseTo(1 - Math.pow(1 - Math.pow(0.63, 6), 20), within(0.06));
    }

    private static double share(double index) {
        int all = 500;
        var random = new Random(7);
        int found = 0;
        for (int i = 0; i < all; i++) {
            int both = 200;
            int own = (int) Math.round(both * (1 / index - 1) / 2);
            int[] numbers = random.ints(both + 2L * own).toArray();
            var near = new NearDuplicates(0);
            near.add(sorted(Arrays.copyOf(numbers, both + own)));
            int[] other = IntStream.concat(
                            Arrays.stream(numbers, 0, both), Arrays.stream(numbers, both + own, numbers.length))
                    .toArray();
            found += near.like(sorted(other)).size();
        }
        return (double) found / all;
    }

    private static int[] sorted(int[] numbers) {
        return Arrays.stream(numbers).sorted().distinct().toArray();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "w" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }
}
