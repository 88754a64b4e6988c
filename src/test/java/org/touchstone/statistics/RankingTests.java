package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankingTests {

    @Test
    void ordersAsTheLibraryDoes() {
        double[] keys =
                new SplittableRandom(1).doubles(5000, -1, 1).map(u -> 1 / u).toArray();

        assertThat(Arrays.stream(Ranking.ascending(keys)).mapToDouble(i -> keys[i]))
                .containsExactly(Arrays.stream(keys).sorted().boxed().toArray(Double[]::new));
    }

    @Test
    void keepsEqualKeysInTheirOrder() {
        double[] keys = {2, -0.0, 0.0, -0.0, Double.NEGATIVE_INFINITY, 2, Double.POSITIVE_INFINITY, -1e-300};

        assertThat(Ranking.ascending(keys)).containsExactly(4, 7, 1, 2, 3, 0, 5, 6);
    }
}
