package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestOfNTests {

    private static final double[] PROXY = {0.3, -1, 2, 0.3, 0.3, 5, -1};
    private static final double[] GOLD = {1, 4, -2, 0.5, 3, 0.25, 7};

    /** The best by the proxy of each subset of n, equals shared evenly. */
    private static double bruteForce(int n) {
        return IntStream.range(0, 1 << PROXY.length)
                .filter(subset -> Integer.bitCount(subset) == n)
                .mapToDouble(BestOfNTests::goldOfBest)
                .average()
                .orElseThrow();
    }

    private static double goldOfBest(int subset) {
        int[] members = IntStream.range(0, PROXY.length)
                .filter(i -> (subset >> i & 1) == 1)
                .toArray();
        double best = Arrays.stream(members).mapToDouble(i -> PROXY[i]).max().orElseThrow();
        return Arrays.stream(members)
                .filter(i -> PROXY[i] == best)
                .mapToDouble(i -> GOLD[i])
                .average()
                .orElseThrow();
    }

    @Test
    void isTheMeanOverAllSubsets() {
        for (int n = 1; n <= PROXY.length; n++) {
            assertThat(BestOfN.expected(PROXY, GOLD, n)).as("n = %d", n).isEqualTo(bruteForce(n), within(1e-12));
        }
    }

    @Test
    void ofAProxyThatIsTheGoldIsTheExpectedMaximumOfUniformDraws() {
        var random = new SplittableRandom(3);
        double sum = 0;
        for (int world = 0; world < 2_000; world++) {
            double[] uniform = random.doubles(16).toArray();
            sum += BestOfN.expected(uniform, uniform, 4) / 2_000;
        }
        assertThat(sum).as("4 / (4 + 1)").isEqualTo(0.8, within(0.005));
    }

    @Test
    void theDivergenceIsThatOfThePapers() {
        assertThat(BestOfN.divergence(1)).isZero();
        assertThat(BestOfN.divergence(4)).isEqualTo(0.64, within(0.005));
        assertThat(BestOfN.divergence(16)).isEqualTo(1.84, within(0.006));
        assertThat(BestOfN.divergence(64)).isEqualTo(3.17, within(0.005));
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> BestOfN.expected(PROXY, GOLD, 8));
    }
}
