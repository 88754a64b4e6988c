package org.touchstone.laboratory.incontext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.TestHome;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.torch.Torch;

/** Olsson et al. (2022): two layers can form heads that find what followed the present token before; one layer cannot. */
class GrowthTests {

    @BeforeAll
    static void start() {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
    }

    @Test
    void lookingBackIsLearnedByTwoLayersAndNotByOne() {
        var one = grown(1);
        var two = grown(2);
        assertThat(last(two, "matching")).isGreaterThan(0.4);
        assertThat(last(one, "matching")).isLessThan(0.15);
        assertThat(two.many("matching")[0]).as("before it has read").isLessThan(0.1);
        assertThat(last(two, "score")).as("repeats surprise less").isLessThan(-1.5);
        assertThat(last(one, "score")).isGreaterThan(-0.7);
    }

    private static Measures grown(int layers) {
        return new Growth(new Diet.Repeats(), new Shape(layers, 64, 2, 64), 4e-3, 1_200_000, 3)
                .measured(1, _ -> {});
    }

    private static double last(Measures measures, String name) {
        var all = measures.many(name);
        return all[all.length - 1];
    }
}
