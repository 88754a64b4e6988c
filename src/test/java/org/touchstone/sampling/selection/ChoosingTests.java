package org.touchstone.sampling.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Choosing several comparisons that go well together. */
class ChoosingTests {

    private static final float[][] POOL = {{2, 0}, {1.9f, 0}, {0, 1}, {0.1f, 0.1f}};
    private static final double[] EVEN = {0.25, 0.25, 0.25, 0.25};
    private static final double[] AS_IT_IS = {1, 1, 1, 1};

    /** By hand with H = I: log(1 + 4/4) first; then the near copy is worth log(1 + 1.9^2 / 8), less than the other direction only if that is below log(1 + 1/4). */
    @Test
    void countsWhatHasBeenChosen() {
        var choice = choose(List.of("a", "b", "c", "d"), 3);
        assertThat(choice.order()).containsExactly(0, 1, 2);
        assertThat(choice.gains()[0]).isCloseTo(Math.log(2), within(1e-6));
        assertThat(choice.gains()[1]).isCloseTo(Math.log1p(1.9 * 1.9 / 8), within(1e-6));
        assertThat(choice.gains()[2]).isCloseTo(Math.log1p(0.25), within(1e-6));
    }

    @Test
    void takesOneComparisonOfAConversation() {
        assertThat(choose(List.of("a", "a", "c", "d"), 3).order()).containsExactly(0, 2, 3);
        assertThat(choose(List.of("a", "a", "a", "a"), 3).order()).containsExactly(0);
    }

    /** The sum of what greedy choices add is the logarithm of how much the determinant has grown. */
    @Test
    void addsUpToTheDeterminant() {
        var choice = choose(List.of("a", "b", "c", "d"), 4);
        var all = LastLayer.curvature(POOL, EVEN, 1, 2);
        assertThat(Arrays.stream(choice.gains()).sum()).isCloseTo(all.logDeterminant(), within(1e-6));
    }

    @Test
    void clipsWhatStandsOut() {
        var leverages = new double[100];
        Arrays.setAll(leverages, i -> i + 1);
        leverages[99] = 1_000;
        var factors = Outliers.factors(leverages);
        assertThat(factors[94]).isEqualTo(1);
        assertThat(factors[97]).isCloseTo(95 / 98.0, within(1e-12));
        assertThat(factors[99]).isCloseTo(0.095, within(1e-12));
    }

    @Test
    void spreadsAConversationOverBatches() {
        var conversations = List.of("a", "a", "a", "b", "b", "c", "d");
        var order = Batches.apart(new int[] {0, 1, 2, 3, 4, 5, 6}, conversations, 3);
        assertThat(order).containsExactly(0, 3, 5, 1, 4, 6, 2);
        assertThat(Batches.apart(new int[] {2, 0, 1}, conversations, 2)).containsExactly(2, 0, 1);
    }

    private static DOptimal.Choice choose(List<String> conversations, int count) {
        var leverage = new Leverage(POOL, LastLayer.prior(2, 1).curvature());
        return DOptimal.choose(leverage, EVEN, AS_IT_IS, conversations, count);
    }
}
