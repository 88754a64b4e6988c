package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticClassifierTests {

    private static final double[][] ROWS = {
        {2, 1, 0.5}, {1, -1, 0}, {0, 0.5, 1.5}, {3, 2, -0.5}, {-1, 0, 1}, {2.5, 2.5, 0.5}
    };
    private static final boolean[] YES = {true, false, true, true, false, false};

    /**
     * scikit-learn 1.9.1: {@code LogisticRegression(C=1/0.5, tol=1e-12, max_iter=100000).fit(X, [1, 0, 1, 1, 0, 0],
     * sample_weight=[1, 2, 3, 1, 1, 2.5])}.
     */
    @Test
    void agreesWithScikitLearnOnWeightedRows() {
        var fitted = LogisticClassifier.fit(ROWS, YES, new double[] {1, 2, 3, 1, 1, 2.5}, 0.5);
        assertThat(fitted.coefficients())
                .containsExactly(
                        new double[] {0.05644724019606425, 0.0785966143625292, 0.873816419662762, -0.7981955575734889},
                        within(1e-5));
        assertThat(fitted.score(new double[] {1, 2, 3}))
                .isEqualTo(
                        0.05644724019606425 + 2 * 0.0785966143625292 + 3 * 0.873816419662762 - 0.7981955575734889,
                        within(1e-5));
    }

    @Test
    void aWeightIsAsManyCopies() {
        double[][] copied = {ROWS[0], ROWS[1], ROWS[2], ROWS[2], ROWS[2], ROWS[3], ROWS[4], ROWS[5]};
        boolean[] yes = {true, false, true, true, true, true, false, false};
        var ones = new double[] {1, 1, 1, 1, 1, 1, 1, 1};
        assertThat(LogisticClassifier.fit(ROWS, YES, new double[] {1, 1, 3, 1, 1, 1}, 1)
                        .coefficients())
                .containsExactly(LogisticClassifier.fit(copied, yes, ones, 1).coefficients(), within(1e-5));
    }

    /** Two normal clouds a distance d apart: whatever tells them best along the line between them is right with Φ(d/√2). */
    @Test
    void tellsNormalCloudsApartAsWellAsCanBe() {
        var random = new SplittableRandom(4);
        var fitted = LogisticClassifier.fit(clouds(random, 4_000), kinds(4_000), weights(4_000), 1);
        var unseen = clouds(random, 40_000);
        var scores = new double[unseen.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = fitted.score(unseen[i]);
        }
        // Φ(√2 / √2) at the distance √2, less the little that learning from 4,000 rows costs.
        assertThat(Auroc.of(scores, kinds(40_000)).value()).isEqualTo(0.8413447460685429, within(0.01));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> LogisticClassifier.fit(ROWS, YES, new double[] {1}, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticClassifier.fit(ROWS, YES, new double[] {1, 1, 1, 1, 1, 1}, 0));
    }

    private static double[][] clouds(SplittableRandom random, int rows) {
        var clouds = new double[rows][];
        for (int i = 0; i < rows; i++) {
            double shift = i % 2;
            clouds[i] = new double[] {random.nextGaussian() + shift, random.nextGaussian() + shift};
        }
        return clouds;
    }

    private static boolean[] kinds(int rows) {
        var kinds = new boolean[rows];
        for (int i = 1; i < rows; i += 2) {
            kinds[i] = true;
        }
        return kinds;
    }

    private static double[] weights(int rows) {
        var weights = new double[rows];
        Arrays.fill(weights, 1);
        return weights;
    }
}
