package org.touchstone.preference.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Loss;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Objective;
import org.touchstone.preference.learning.Roster;

class PairwiseLogisticTests {

    private static final Candidate A = PlantedPairs.candidate("q", "a");
    private static final Candidate B = PlantedPairs.candidate("q", "b");
    private static final Candidate C = PlantedPairs.candidate("q", "c");
    private static final List<SparseRow> ROWS = List.of(row(1, 2), row(0, 0), row(0.5, -1));

    private static SparseRow row(double... values) {
        var columns = new int[values.length];
        Arrays.setAll(columns, i -> i);
        return new SparseRow(columns, values);
    }

    private static double[] fit(double c, Loss loss, List<SparseRow> rows, Example... pairs) {
        var all = List.of(pairs);
        var numbers = IntStream.range(0, pairs.length).toArray();
        int width = rows.getFirst().columns().length;
        return new PairwiseLogistic(rows, Objective.of(all, Roster.of(all), numbers, loss), width)
                .fit(c, PairwiseLogistic.nothing(width));
    }

    /** At the minimum w = C (q - s(w)); for q = 1 and C = 2 the solution of w = 2 / (1 + e^w) is 0.68507. */
    @Test
    void solvesTheOneFeatureCaseExactly() {
        double w = fit(2, Loss.USUAL, List.of(row(1), row(0)), new Example(A, B, 1, 1))[0];
        assertThat(w).isCloseTo(2 / (1 + Math.exp(w)), within(1e-3));
    }

    @Test
    void readsASoftLabelAsThatManyHardOnes() {
        var hard = fit(1, Loss.USUAL, ROWS, new Example(A, B, 1, 3), new Example(B, A, 1, 1));
        assertThat(fit(1, Loss.USUAL, ROWS, new Example(A, B, 0.75, 4))).containsExactly(hard, within(1e-3));
    }

    @Test
    void agreesWithItselfWhenPairsAreTurnedAround() {
        var pairs = fit(1, Loss.USUAL, ROWS, new Example(A, B, 1, 1), new Example(B, C, 0.2, 1));
        var turnedRows = List.of(ROWS.get(1), ROWS.get(0), ROWS.get(2));
        var turned = fit(1, Loss.USUAL, turnedRows, new Example(B, A, 0, 1), new Example(C, B, 0.8, 1));
        assertThat(turned).containsExactly(pairs, within(1e-12));
    }

    /** Where nothing tells candidates apart, each of P wins and T ties has the same cost, and v / (2 + v) is the share of ties. */
    @Test
    void learnsHowOftenTiesAre() {
        var alike = List.of(row(0), row(0));
        var pairs = new Example[] {new Example(A, B, 1, 30), new Example(A, B, 0, 30), new Example(A, B, 0.5, 40)};
        var davidson = new Loss(0, true, Loss.Ties.DAVIDSON, Loss.Rankings.PAIRS, 0);
        double v = Math.exp(fit(1, davidson, alike, pairs)[1]);
        assertThat(v / (2 + v)).isCloseTo(0.4, within(1e-3));
    }
}
