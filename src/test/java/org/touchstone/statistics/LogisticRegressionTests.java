package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTests {

    private static final double[] FIRST = {
        1.6, -0.1, 0.7, -0.1, 1.0, 1.9, 2.2, 1.2, 1.0, 1.9, 0.3, -0.3, -0.1, -1.2, -2.4, -1.3, -0.8, -1.5, -1.8, -0.3,
        0.4, -0.7, -1.2, -0.1, 1.3, 0.3, 1.1, 1.6, -0.3, -0.9, 0.2, 0.1, 1.8, -0.6, 0.0, -0.1, -3.5, -1.7, -1.3, -2.5
    };
    private static final double[] SECOND = {
        1.4, 0.8, 0.6, 0.4, 1.0, -1.3, 0.6, 0.6, -1.8, 0.3, -0.3, 0.8, -0.4, 0.0, 0.3, -0.9, 0.6, -0.1, 0.5, -0.5, 1.1,
        0.6, -0.2, 0.6, 1.3, 1.8, -1.6, 0.9, 0.5, -0.1, -1.0, 1.3, -1.3, 0.6, 1.3, -1.6, -0.3, -1.3, 0.2, 1.5
    };
    private static final String YES = "0010010111100011101111001011111011010100";

    /** The figures are those of statsmodels 0.15: Logit(...).fit(cov_type="cluster"), clusters of four rows. */
    @Test
    void coefficientsAndErrorsAreThoseOfStatsmodels() {
        var rows = new double[FIRST.length][];
        var yes = new boolean[FIRST.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {1, FIRST[i], SECOND[i]};
            yes[i] = YES.charAt(i) == '1';
        }
        var fit = LogisticRegression.fit(rows, yes, clusters(rows.length, 4), 1e-9);

        assertThat(fit.converged()).isTrue();
        assertThat(fit.clusters()).isEqualTo(10);
        assertThat(fit.coefficients())
                .containsExactly(
                        new double[] {0.7879197996466986, 0.46107275194774533, -1.3532135060684145}, within(1e-7));
        assertThat(fit.standardErrors())
                .containsExactly(
                        new double[] {0.39195029427525535, 0.34718080404353696, 0.4963279115321452}, within(1e-7));
    }

    @Test
    void ofAConstantAloneIsTheLogOddsOfTheShare() {
        var rows = IntStream.range(0, 40).mapToObj(_ -> new double[] {1}).toArray(double[][]::new);
        var yes = new boolean[40];
        IntStream.range(0, 30).forEach(i -> yes[i] = true);

        var fit = LogisticRegression.fit(rows, yes, clusters(40, 1), 1e-9);

        assertThat(fit.coefficients()[0]).isEqualTo(Math.log(3), within(1e-8));
        // The variance of the log-odds is 1/30 + 1/10, times 40/39 for forty clusters of one.
        assertThat(fit.standardErrors()[0]).isEqualTo(Math.sqrt((1 / 30.0 + 1 / 10.0) * 40 / 39), within(1e-8));
    }

    @Test
    void intervalsContainTheTrueEffectInNineteenStudiesOfTwenty() {
        var random = new SplittableRandom(1986);
        long contained = IntStream.range(0, 1000)
                .filter(_ -> Objects.requireNonNull(
                                clustered(random, 0.8).estimate(1, 0.95).interval())
                        .contains(0.8))
                .count();

        assertThat(contained).isBetween(930L, 970L);
    }

    @Test
    void rowsThatGoTogetherWidenTheInterval() {
        double[][] rows = IntStream.range(0, 200)
                .mapToObj(i -> new double[] {1, i / 10 % 2})
                .toArray(double[][]::new);
        var yes = new boolean[200];
        IntStream.range(0, 200).forEach(i -> yes[i] = i / 10 % 3 == 0);

        double together =
                LogisticRegression.fit(rows, yes, clusters(200, 10), 1e-6).standardErrors()[1];
        double apart = LogisticRegression.fit(rows, yes, clusters(200, 1), 1e-6).standardErrors()[1];

        assertThat(together).isGreaterThan(3 * apart);
    }

    @Test
    void staysFiniteWhereANumberTellsYesAndNoApartPerfectly() {
        double[][] rows = {{1, -2}, {1, -1}, {1, 1}, {1, 2}};

        var fit = LogisticRegression.fit(rows, new boolean[] {false, false, true, true}, clusters(4, 1), 0.01);

        assertThat(fit.converged()).isTrue();
        assertThat(fit.coefficients()[1]).isBetween(2.0, 20.0);
    }

    @Test
    void leavesAColumnThatNeverVariesAtZero() {
        double[][] rows = {{1, 0}, {1, 0}, {1, 0}};

        assertThat(LogisticRegression.fit(rows, new boolean[] {true, false, true}, clusters(3, 1), 0.01)
                        .coefficients()[1])
                .isZero();
    }

    @Test
    void saysWhyThereIsNoInterval() {
        double[][] rows = {{1}, {1}, {1}};

        var estimate = LogisticRegression.fit(rows, new boolean[] {true, false, true}, clusters(3, 1), 0.01)
                .estimate(0, 0.95);

        assertThat(estimate.interval()).isNull();
        assertThat(estimate.undefined()).isEqualTo("too few units for an interval: 3 of at least 20");
        assertThat(new LogisticFit(new double[] {3}, new SandwichErrors(new double[] {1}, 50), 50, false)
                        .estimate(0, 0.95))
                .isEqualTo(Estimate.undefined("the regression did not converge"));
    }

    @Test
    void refusesRaggedRowsAndARidgeThatIsNone() {
        var yes = new boolean[] {true, false};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticRegression.fit(new double[][] {{1}, {1, 2}}, yes, clusters(2, 1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticRegression.fit(new double[][] {{1}, {1}}, yes, clusters(2, 1), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticRegression.fit(new double[0][], new boolean[0], new int[0], 1));
    }

    /** A hundred comparisons judged three times: all judgments of one share its difference in length. */
    private static LogisticFit clustered(RandomGenerator random, double effect) {
        var rows = new double[300][];
        var yes = new boolean[300];
        for (int i = 0; i < 300; i++) {
            rows[i] = i % 3 == 0 ? new double[] {1, random.nextGaussian()} : rows[i - 1];
            yes[i] = random.nextDouble() < Logistic.of(0.2 + effect * rows[i][1]);
        }
        return LogisticRegression.fit(rows, yes, clusters(300, 3), 1e-3);
    }

    private static int[] clusters(int rows, int size) {
        return IntStream.range(0, rows).map(i -> i / size).toArray();
    }
}
