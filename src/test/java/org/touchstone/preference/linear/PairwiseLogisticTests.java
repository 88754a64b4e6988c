package org.touchstone.preference.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairwiseLogisticTests {

    private static SparseRow row(double... values) {
        var columns = new int[values.length];
        Arrays.setAll(columns, i -> i);
        return new SparseRow(columns, values);
    }

    /** At the minimum w = C (q - s(w)); for q = 1 and C = 2 the solution of w = 2 / (1 + e^w) is 0.68507. */
    @Test
    void solvesTheOneFeatureCaseExactly() {
        var regression = new PairwiseLogistic(List.of(new PairwiseLogistic.Row(row(1), 1, 1)), 1);
        double w = regression.fit(2)[0];
        assertThat(w).isCloseTo(2 / (1 + Math.exp(w)), within(1e-3));
    }

    @Test
    void readsASoftLabelAsThatManyHardOnes() {
        var soft = List.of(new PairwiseLogistic.Row(row(1, 2), 0.75, 4));
        var hard = List.of(new PairwiseLogistic.Row(row(1, 2), 1, 3), new PairwiseLogistic.Row(row(1, 2), 0, 1));
        assertThat(new PairwiseLogistic(soft, 2).fit(1))
                .containsExactly(new PairwiseLogistic(hard, 2).fit(1), within(1e-3));
    }

    @Test
    void agreesWithItselfWhenPairsAreTurnedAround() {
        var pairs = List.of(new PairwiseLogistic.Row(row(1, -2), 1, 1), new PairwiseLogistic.Row(row(0.5, 1), 0.2, 1));
        var turned =
                List.of(new PairwiseLogistic.Row(row(-1, 2), 0, 1), new PairwiseLogistic.Row(row(-0.5, -1), 0.8, 1));
        assertThat(new PairwiseLogistic(turned, 2).fit(1))
                .containsExactly(new PairwiseLogistic(pairs, 2).fit(1), within(1e-12));
    }

    @Test
    void subtractsRowsWithDifferentColumns() {
        var difference = new SparseRow(new int[] {1, 3, 5}, new double[] {1, 2, 3})
                .minus(new SparseRow(new int[] {0, 3, 5}, new double[] {4, 2, 1}));
        assertThat(difference.columns()).containsExactly(0, 1, 5);
        assertThat(difference.values()).containsExactly(-4, 1, 2);
    }
}
