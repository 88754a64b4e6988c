package org.touchstone.laboratory.incontext;

import static org.assertj.core.api.Assertions.assertThat;

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
     * has seen. Guessing evenly among sixteen bytes costs ln 16 = 2.77 nats.
     */
    @Test
    void twoLayersLearnToLookBackAndOneDoesNot() {
        var one = grown(1);
        var two = grown(2);
        assertThat(last(two, "loss")).isLessThan(last(one, "loss") - 0.15);
        assertThat(last(two, "score")).isLessThan(last(one, "score"));
        assertThat(last(two, "matching")).isGreaterThan(two.many("matching")[0] + 0.05);
        assertThat(two.many("read")).isSorted().hasSize(4).endsWith(698_368);
    }

    @Test
    void saysBytesAgainAfterADistanceThatDiffers() {
        var windows = REPEATS.draw(50, 96, new SplittableRandom(1));
        assertThat(windows).allSatisfy(window -> {
            assertThat(window).hasSize(96);
            int distance = distance(window);
            assertThat(distance).isBetween(12, 31);
        });
        assertThat(windows.stream().map(GrowthTests::distance).distinct().count())
                .isGreaterThan(5);
        assertThat(REPEATS.held(3, 96).get(2)).isEqualTo(REPEATS.held(3, 96).get(2));
        assertThat(REPEATS.run(96, new SplittableRandom(1))).doesNotHaveDuplicates();
    }

    private static int distance(int[] window) {
        for (int distance = 1; distance < window.length; distance++) {
            int k = distance;
            while (k < window.length && window[k] == window[k - distance]) {
                k++;
            }
            if (k == window.length) {
                return distance;
            }
        }
        return window.length;
    }

    private static Measures grown(int layers) {
        return new Growth(REPEATS, new Shape(layers, 128, 2, 32), 300_000, 3).measured(1, _ -> {});
    }

    private static double last(Measures measures, String name) {
        var all = measures.many(name);
        return all[all.length - 1];
    }
}
