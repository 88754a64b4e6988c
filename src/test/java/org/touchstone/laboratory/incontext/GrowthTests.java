package org.touchstone.laboratory.incontext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.TestHome;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.torch.Torch;

class GrowthTests {

    private static final Diet REPEATS = new Diet.Repeats(16);

    @BeforeAll
    static void start() {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
    }

    /**
     * Olsson et al. (2022): with two layers a head can find what followed the present byte before; with one it cannot, and can but guess among what it
     * has seen.
     */
    @Test
    void twoLayersLearnToLookBackAndOneDoesNot() {
        var one = grown(1);
        var two = grown(2);
        assertThat(last(two, "loss")).isLessThan(last(one, "loss") - 0.1);
        assertThat(last(two, "found")).isGreaterThan(0.3);
        assertThat(last(one, "found")).isLessThan(0.15);
        assertThat(two.many("read")).isSorted().hasSize(4).endsWith(299_008);
    }

    @Test
    void saysAFewWordsAgainAndAgainInAnyOrder() {
        var windows = REPEATS.draw(50, 96, new SplittableRandom(1));
        assertThat(windows).allSatisfy(window -> {
            assertThat(window).hasSize(96);
            assertThat(Arrays.stream(window).distinct().count()).isBetween(6L, 15L);
            assertThat(successors(window)).as("only three bytes end a word").isBetween(1L, 3L);
        });
        assertThat(windows.stream()
                        .map(window -> Arrays.stream(window).distinct().count())
                        .distinct())
                .hasSizeGreaterThan(5);
        assertThat(REPEATS.held(3, 96).get(2)).isEqualTo(REPEATS.held(3, 96).get(2));
        assertThat(REPEATS.run(96, new SplittableRandom(1)))
                .doesNotHaveDuplicates()
                .hasSizeBetween(8, 16);
    }

    /** How many bytes have more than one successor. */
    private static long successors(int[] window) {
        var followed = new HashMap<Integer, Set<Integer>>();
        for (int i = 1; i < window.length; i++) {
            followed.computeIfAbsent(window[i - 1], _ -> new HashSet<>()).add(window[i]);
        }
        return followed.values().stream().filter(after -> after.size() > 1).count();
    }

    private static Measures grown(int layers) {
        return new Growth(REPEATS, new Shape(layers, 128, 2, 32), 300_000, 3).measured(1, _ -> {});
    }

    private static double last(Measures measures, String name) {
        var all = measures.many(name);
        return all[all.length - 1];
    }
}
