package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MahalanobisTests {

    private static final double[][] ROWS = {
        {2, 1, 0.5}, {1, -1, 0}, {0, 0.5, 1.5}, {3, 2, -0.5}, {-1, 0, 1}, {2.5, 2.5, 0.5}
    };

    /** By hand: the inverse of [[1, ½], [½, 1]] is [[4, -2], [-2, 4]] / 3. */
    @Test
    void ofTwoCorrelatedColumnsIsWhatTheFormulaSays() {
        var distance = Mahalanobis.of(new double[] {0, 0}, new double[][] {{1, 0.5}, {0.5, 1}});
        double[] across = {1, -1};
        assertThat(distance.squared(across)).isEqualTo(4, within(1e-12));
        assertThat(distance.diagonal(across)).isEqualTo(2, within(1e-12));
        assertThat(distance.relative(across)).isEqualTo(2, within(1e-12));
        double[] along = {1, 1};
        assertThat(distance.squared(along)).isEqualTo(4 / 3.0, within(1e-12));
        assertThat(distance.diagonal(along)).isEqualTo(2, within(1e-12));
        assertThat(distance.relative(along)).isEqualTo(-2 / 3.0, within(1e-12));
    }

    @Test
    void doesNotDependOnUnits() {
        var distance = Mahalanobis.of(new double[] {3, -1}, new double[][] {{100, 0.5}, {0.5, 0.01}});
        assertThat(distance.squared(new double[] {13, -1.1})).isEqualTo(4, within(1e-12));
        assertThat(distance.relative(new double[] {13, -1.1})).isEqualTo(2, within(1e-12));
        assertThat(distance.standardised(new double[] {13, -1.1})).containsExactly(new double[] {1, -1}, within(1e-12));
    }

    /**
     * scikit-learn 1.9.1: {@code Z = (X - X.mean(0)) / X.std(0); e = LedoitWolf(assume_centered=True).fit(Z); P = inv(e.covariance_);
     * z = ([1, 2, 3] - X.mean(0)) / X.std(0); e.shrinkage_, z @ P @ z, z @ z}.
     */
    @Test
    void shrinksAsScikitLearnDoes() {
        var distance = Mahalanobis.fit(ROWS);
        assertThat(distance.shrinkage()).isEqualTo(0.4434410198648374, within(1e-12));
        double[] row = {1, 2, 3};
        assertThat(distance.squared(row)).isEqualTo(18.297498208678295, within(1e-9));
        assertThat(distance.diagonal(row)).isEqualTo(16.011578947368424, within(1e-9));
        assertThat(distance.relative(row)).isEqualTo(2.2859192613098713, within(1e-9));
    }

    @Test
    void leavesOutWhatDoesNotVaryAndBearsColumnsThatAreAlike() {
        var wider = Arrays.stream(ROWS)
                .map(row -> new double[] {row[0], 0.1, row[1], row[2]})
                .toArray(double[][]::new);
        assertThat(Mahalanobis.fit(wider).squared(new double[] {1, 77, 2, 3}))
                .isEqualTo(18.297498208678295, within(1e-9));
        var twice = IntStream.range(0, 5_000)
                .mapToObj(i -> new double[] {i % 7, i % 7, i % 3})
                .toArray(double[][]::new);
        assertThat(Mahalanobis.fit(twice).squared(new double[] {3, 3, 1})).isEqualTo(0, within(1e-3));
        assertThatIllegalArgumentException().isThrownBy(() -> Mahalanobis.fit(new double[][] {{1, 2}}));
    }

    /**
     * Outliers of N(0, s² I) among N(0, I) in two dimensions: the squared distances are exponential with means 2 and 2s², so the chance that the
     * outlier's is the larger is s² / (1 + s²).
     */
    @Test
    void findsWiderNormalVectorsAsOftenAsTheClosedFormSays() {
        var random = new SplittableRandom(1936);
        var distance = Mahalanobis.fit(normal(random, 20_000, 1));
        var scores = new double[40_000];
        var sought = new boolean[scores.length];
        Arrays.fill(sought, 20_000, scores.length, true);
        Arrays.setAll(scores, i -> distance.squared(normal(random, 1, sought[i] ? 1.5 : 1)[0]));
        assertThat(Auroc.of(scores, sought).value()).isEqualTo(2.25 / 3.25, within(0.01));
    }

    private static double[][] normal(SplittableRandom random, int rows, double spread) {
        return IntStream.range(0, rows)
                .mapToObj(_ -> new double[] {spread * random.nextGaussian(), spread * random.nextGaussian()})
                .toArray(double[][]::new);
    }
}
