package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The constants come from other programs: {@code src/test/resources/org/touchstone/statistics/duels.py}. */
class DuelRatingTests {

    private static final int[][] VOTES = {
        {0, 1, 12, 5, 3},
        {0, 2, 9, 9, 2},
        {1, 2, 4, 11, 0},
        {1, 3, 8, 7, 6},
        {2, 3, 14, 3, 1},
        {3, 4, 5, 6, 4},
        {4, 5, 10, 2, 5},
        {0, 5, 15, 1, 1}
    };

    private static final double VAGUE = 1e4;

    private static Duels duels(int things, double[][] rows) {
        return new Duels(
                things,
                ints(rows, 0),
                ints(rows, 1),
                column(rows, 2),
                column(rows, 3),
                column(rows, 4),
                Arrays.stream(rows)
                        .map(row -> Arrays.copyOfRange(row, 5, row.length))
                        .toArray(double[][]::new),
                IntStream.range(0, rows.length).toArray());
    }

    private static int[] ints(double[][] rows, int column) {
        return Arrays.stream(rows).mapToInt(row -> (int) row[column]).toArray();
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static double[][] votes() {
        return Arrays.stream(VOTES)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
    }

    @Test
    void agreesWithChoixWhereTiesAreHalfWins() {
        var fit = DuelRating.fit(duels(6, votes()), DuelModel.HALF_WINS, VAGUE);
        double[] theirs = {0.866924, -0.041008, 0.969594, -0.279969, -0.210245, -1.305296};
        assertThat(fit.converged()).isTrue();
        assertThat(fit.strength()).containsExactly(theirs, within(1e-5));
    }

    @Test
    void agreesWithAGeneralOptimiserOnDavidsonsModel() {
        var fit = DuelRating.fit(duels(6, votes()), DuelModel.DAVIDSON, VAGUE);
        double[] theirs = {1.07586, -0.04212, 1.19798, -0.34016, -0.26727, -1.62429};
        assertThat(fit.strength()).containsExactly(theirs, within(2e-4));
        assertThat(fit.tie()).isEqualTo(-0.84045, within(2e-4));
    }

    @Test
    void agreesWithScikitLearnOnAnExtra() {
        double[][] rows = votes();
        for (int n = 0; n < rows.length; n++) {
            rows[n] = Arrays.copyOf(rows[n], 6);
            rows[n][5] = n % 3 - 1;
        }
        var fit = DuelRating.fit(duels(6, rows), DuelModel.HALF_WINS, VAGUE);
        double[] theirs = {0.94705, -0.10289, 1.01248, -0.42868, -0.07951, -1.34846};
        assertThat(fit.strength()).containsExactly(theirs, within(1e-3));
        assertThat(fit.effects()).containsExactly(new double[] {0.23048}, within(1e-3));
    }

    @Test
    void neitherTheOrderOfComparisonsNorWhichIsFirstMatters() {
        var rows = Arrays.asList(votes());
        Collections.reverse(rows);
        double[][] turned = rows.stream()
                .map(row -> new double[] {row[1], row[0], row[3], row[2], row[4]})
                .toArray(double[][]::new);
        for (var model : DuelModel.values()) {
            assertThat(DuelRating.fit(duels(6, turned), model).strength())
                    .containsExactly(DuelRating.fit(duels(6, votes()), model).strength(), within(1e-9));
        }
    }

    @Test
    void findsPlantedStrengthsAndAnEffectThatWouldElseDistortThem() {
        var random = new SplittableRandom(11);
        double[] truth = {0.8, 0.2, -0.2, -0.8};
        var rows = new double[6_000][];
        Arrays.setAll(rows, _ -> drawn(truth, random));
        var controlled = DuelRating.fit(duels(4, rows), DuelModel.HALF_WINS);
        double[][] bare = Arrays.stream(rows).map(row -> Arrays.copyOf(row, 5)).toArray(double[][]::new);
        var plain = DuelRating.fit(duels(4, bare), DuelModel.HALF_WINS);
        assertThat(controlled.strength()).containsExactly(truth, within(0.12));
        assertThat(controlled.effects()[0]).isEqualTo(1.5, within(0.12));
        assertThat(plain.strength()[3]).as("the last one is wordy").isGreaterThan(-0.2);
    }

    /** The last thing writes much, and length is liked by 1.5 logits. */
    private static double[] drawn(double[] truth, RandomGenerator random) {
        int first = random.nextInt(4);
        int second = (first + 1 + random.nextInt(3)) % 4;
        double extra = random.nextGaussian() * 0.4 + (first == 3 ? 0.6 : 0) - (second == 3 ? 0.6 : 0);
        boolean won = random.nextDouble() < Logistic.of(truth[first] - truth[second] + 1.5 * extra);
        return new double[] {first, second, won ? 1 : 0, won ? 0 : 1, 0, extra};
    }

    @Test
    void intervalsFromResampledConversationsCoverTheTruthAboutAsOftenAsTheySay() {
        var random = new SplittableRandom(5);
        double[] truth = {0.5, 0, -0.5};
        int covered = 0;
        for (int world = 0; world < 100; world++) {
            var rows = new double[240][];
            Arrays.setAll(rows, n -> won(truth, n % 3, (n + 1) % 3, random));
            var draws = DuelDraws.of(duels(3, rows), DuelModel.HALF_WINS, 200, new SplittableRandom(1), _ -> {});
            var sorted = Arrays.stream(draws)
                    .mapToDouble(draw -> draw[0] - draw[2])
                    .sorted()
                    .toArray();
            covered += sorted[5] <= 1 && 1 <= sorted[194] ? 1 : 0;
        }
        assertThat(covered).isBetween(88, 100);
    }

    private static double[] won(double[] truth, int first, int second, RandomGenerator random) {
        boolean won = random.nextDouble() < Logistic.of(truth[first] - truth[second]);
        return new double[] {first, second, won ? 1 : 0, won ? 0 : 1, 0};
    }

    @Test
    void tellsWhatIsNotConnectedAndWhatVotesLeaveOpen() {
        var duels = duels(6, new double[][] {{0, 1, 3, 2, 0}, {1, 2, 4, 0, 0}, {4, 3, 0.5, 0.5, 0}, {2, 0, 0, 1, 0}});
        assertThat(duels.components()).containsExactly(0, 0, 0, 3, 3, 5);
        assertThat(Beaten.groups(duels)).as("2 never wins").containsExactly(0, 0, 2, 3, 3, 5);
        var fit = DuelRating.fit(duels, DuelModel.HALF_WINS);
        assertThat(fit.strength()[2]).isFinite().isLessThan(-2);
        assertThat(fit.strength()[5]).isZero();
        assertThat(Arrays.stream(fit.strength()).limit(3).sum()).isEqualTo(0, within(1e-9));
        var draws = DuelDraws.of(duels, DuelModel.HALF_WINS, 5, new SplittableRandom(1), _ -> {});
        assertThat(draws[0][5]).isNaN();
    }

    @Test
    void refusesAComparisonOfAThingWithItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> duels(2, new double[][] {{1, 1, 1, 0, 0}}))
                .withMessageContaining("were 1 and 1");
    }
}
