package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Kendall's tau-b of two rankings and W of several. */
class KendallTests {

    /** The values are those of scipy.stats.kendalltau, the first example from its documentation. */
    @Test
    void tauIsThatOfScipy() {
        assertThat(KendallTau.b(new double[] {12, 2, 1, 12, 2}, new double[] {1, 4, 7, 1, 0}))
                .isEqualTo(-0.4714045207910316, within(1e-12));
        assertThat(KendallTau.b(
                        new double[] {1, 2, 2, 4, 5, 6.5, 6.5, 8, 9, 10}, new double[] {1, 2, 4, 4, 4, 4, 8, 8, 8, 10}))
                .isEqualTo(0.8641585652180931, within(1e-12));
    }

    @Test
    void tauRunsFromMinusOneToOne() {
        double[] ranking = {1, 2, 3, 4};

        assertThat(KendallTau.b(ranking, ranking)).isEqualTo(1);
        assertThat(KendallTau.b(ranking, new double[] {4, 3, 2, 1})).isEqualTo(-1);
        assertThat(KendallTau.b(new double[] {1, 1, 2}, new double[] {1, 1, 2})).isEqualTo(1);
    }

    @Test
    void tauIsUndefinedWhereARankingOrdersNothing() {
        assertThat(KendallTau.b(new double[] {2, 2, 2}, new double[] {1, 2, 3})).isNaN();
        assertThat(KendallTau.b(new double[] {1}, new double[] {1})).isNaN();
        assertThat(KendallTau.b(new double[0], new double[0])).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> KendallTau.b(new double[1], new double[2]));
    }

    /** Three executives who rank six applicants: Siegel, Nonparametric Statistics, 1956, table 9.10, W = .16. */
    @Test
    void concordanceReproducesSiegelsApplicants() {
        double w = KendallW.of(new double[][] {{1, 6, 3, 2, 5, 4}, {1, 5, 6, 4, 2, 3}, {6, 3, 2, 5, 4, 1}});

        assertThat(w).isEqualTo(0.16, within(0.005));
    }

    /** Three rankings of ten with ties: Kendall, Rank Correlation Methods, 1948, section 6.10, W = .828. */
    @Test
    void concordanceReproducesKendallsTies() {
        double w = KendallW.of(new double[][] {
            {1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10},
            {2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5},
            {2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10}
        });

        assertThat(w).isEqualTo(0.828, within(0.0005));
    }

    @Test
    void concordanceTakesPlacesThatSkipOrRepeatForRanks() {
        double[][] midRanks = {{1, 2.5, 2.5, 4}, {2, 1, 3.5, 3.5}};
        double[][] places = {{1, 2, 2, 4}, {5, -1, 7, 7}};

        assertThat(KendallW.of(places)).isEqualTo(KendallW.of(midRanks));
    }

    /** Without ties the mean Spearman correlation of all pairs is (mW - 1) / (m - 1): Kendall and Babington Smith, 1939. */
    @Test
    void concordanceIsTheMeanCorrelationOfThePairs() {
        var random = new SplittableRandom(1939);
        double[][] rankings = {
            shuffled(random), shuffled(random), shuffled(random), {1, 2, 3, 4, 5, 6, 7}, {2, 1, 3, 4, 5, 7, 6}
        };
        double sum = 0;
        for (int a = 0; a < rankings.length; a++) {
            for (int b = 0; b < a; b++) {
                sum += spearman(rankings[a], rankings[b]);
            }
        }

        assertThat((5 * KendallW.of(rankings) - 1) / 4).isEqualTo(sum / 10, within(1e-12));
    }

    @Test
    void concordanceIsOneIfAllRankAlikeAndUndefinedForOneOrForNothing() {
        assertThat(KendallW.of(new double[][] {{1, 2, 2}, {1, 2, 2}, {3, 5, 5}}))
                .isEqualTo(1);
        assertThat(KendallW.of(new double[][] {{1, 2}, {2, 1}})).isZero();
        assertThat(KendallW.of(new double[][] {{1, 2, 3}})).isNaN();
        assertThat(KendallW.of(new double[][] {{1, 1}, {1, 1}})).isNaN();
        assertThat(KendallW.of(new double[][] {{1}, {1}})).isNaN();
        assertThat(KendallW.of(new double[0][])).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> KendallW.of(new double[][] {{1, 2}, {1}}));
    }

    private static double[] shuffled(SplittableRandom random) {
        double[] keys = random.doubles(7).toArray();
        return Arrays.stream(keys)
                .map(key -> 1 + Arrays.stream(keys).filter(k -> k < key).count())
                .toArray();
    }

    private static double spearman(double[] first, double[] second) {
        double squares = 0;
        for (int i = 0; i < first.length; i++) {
            squares += (first[i] - second[i]) * (first[i] - second[i]);
        }
        return 1 - 6 * squares / (first.length * (first.length * (double) first.length - 1));
    }
}
