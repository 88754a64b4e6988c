package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FleissKappaTests {

    /** Fourteen raters, ten subjects, five categories: the worked example of Wikipedia's article on Fleiss' kappa. */
    private static final int[][] COUNTS = {
        {0, 0, 0, 0, 14},
        {0, 2, 6, 4, 2},
        {0, 0, 3, 5, 6},
        {0, 3, 9, 2, 0},
        {2, 2, 8, 1, 1},
        {7, 7, 0, 0, 0},
        {3, 2, 6, 3, 0},
        {2, 5, 3, 2, 2},
        {6, 5, 2, 1, 0},
        {0, 2, 2, 3, 7}
    };

    @Test
    void reproducesTheWorkedExample() {
        var units = Arrays.stream(COUNTS).map(FleissKappaTests::labels).toArray(int[][]::new);

        assertThat(FleissKappa.of(units)).isEqualTo(0.210, within(0.0005));
    }

    @Test
    void refusesUnitsWithUnequallyManyLabels() {
        assertThatIllegalArgumentException().isThrownBy(() -> FleissKappa.of(new int[][] {{1, 1}, {1, 1, 2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> FleissKappa.of(new int[][] {{1}, {2}}));
    }

    @Test
    void isUndefinedWhenOnlyOneCategoryIsInUse() {
        assertThat(FleissKappa.of(new int[][] {{4, 4}, {4, 4}})).isNaN();
        assertThat(FleissKappa.of(new int[0][])).isNaN();
    }

    private static int[] labels(int[] counts) {
        return IntStream.range(0, counts.length)
                .flatMap(category -> IntStream.range(0, counts[category]).map(_ -> category))
                .toArray();
    }
}
