package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.statistics.KrippendorffAlpha.Metric;

class KrippendorffAlphaTests {

    @ParameterizedTest
    @EnumSource
    void isOneWhenAllAgreeThoughTheyOverlapOnlyPartly(Metric metric) {
        int[][] units = {{1, 1}, {2, 2, 2}, {3}, {3, 3}, {}, {1, 1, 1, 1}};

        assertThat(KrippendorffAlpha.statistic(units, metric).value()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void isUndefinedWhenOnlyOneCategoryIsInUse(Metric metric) {
        int[][] units = {{7, 7}, {7, 7, 7}, {1}};

        assertThat(KrippendorffAlpha.statistic(units, metric).value()).isNaN();
        assertThat(estimate(units).undefined()).isEqualTo("only one category is in use");
    }

    @Test
    void isUndefinedWhenNoUnitHasTwoLabels() {
        int[][] units = {{1}, {2}, {}};

        assertThat(KrippendorffAlpha.nominal(units)).isNaN();
        assertThat(estimate(units).undefined()).isEqualTo("no unit has two labels");
        assertThat(KrippendorffAlpha.nominal(new int[0][])).isNaN();
    }

    @Test
    void fallsBelowZeroWhenRatersAlwaysDisagree() {
        int[][] units = {{1, 2}, {2, 1}, {1, 2}};

        assertThat(KrippendorffAlpha.nominal(units)).isEqualTo(1 - 5 * 3 / 9.0, within(1e-12));
    }

    @Test
    void ordinalDependsOnTheOrderOfTheCodesAndIntervalOnTheirSize() {
        int[][] units = {{1, 2}, {2, 2}, {3, 3}, {1, 3}, {1, 1, 2}};
        var stretched = recoded(units, 1, 2, 30);

        assertThat(KrippendorffAlpha.ordinal(stretched)).isEqualTo(KrippendorffAlpha.ordinal(units), within(1e-12));
        assertThat(KrippendorffAlpha.interval(stretched)).isNotCloseTo(KrippendorffAlpha.interval(units), within(0.01));
    }

    @ParameterizedTest
    @EnumSource
    void symmetrisedDoesNotDependOnWhichResponseIsNamedFirst(Metric metric) {
        var random = new SplittableRandom(5);
        int[][] units = strengths(random, 200);
        int[][] renamed = Arrays.stream(units)
                .map(unit -> random.nextBoolean()
                        ? unit
                        : Arrays.stream(unit).map(s -> -s).toArray())
                .toArray(int[][]::new);

        assertThat(symmetrised(renamed, metric)).isEqualTo(symmetrised(units, metric), within(1e-12));
        assertThat(KrippendorffAlpha.statistic(renamed, metric).value())
                .isNotCloseTo(KrippendorffAlpha.statistic(units, metric).value(), within(1e-6));
    }

    /**
     * Four thousand comparisons, three workers who are each right in 85 of 100, the better response named first in nine of ten: the
     * example for which an independent script gave 0.271 raw and 0.496 symmetrised. In expectation the raw figure is
     * {@code 1 - 2·0.85·0.15 / (2·0.78·0.22)} = 0.257; the standard error, from the spread over fifty such studies, is near 0.015.
     */
    @Test
    void symmetrisedUndoesTheFallWhenTheBetterResponseIsNamedFirst() {
        int[][][] studies = IntStream.range(0, 50)
                .mapToObj(seed -> Tables.votes(new SplittableRandom(seed), 4000, 3, 0.9))
                .toArray(int[][][]::new);
        double[] raw =
                Arrays.stream(studies).mapToDouble(KrippendorffAlpha::nominal).toArray();
        double[] symmetrised = Arrays.stream(studies)
                .mapToDouble(units -> KrippendorffAlpha.symmetrised(units, Metric.NOMINAL, vote -> 3 - vote)
                        .value())
                .toArray();

        assertThat(mean(raw)).isEqualTo(1 - 0.85 * 0.15 / (0.78 * 0.22), within(4 * spread(raw) / Math.sqrt(50)));
        assertThat(mean(symmetrised)).isEqualTo(1 - 4 * 0.85 * 0.15, within(4 * spread(symmetrised) / Math.sqrt(50)));
        assertThat(0.271).isEqualTo(mean(raw), within(3 * spread(raw)));
        assertThat(0.496).isEqualTo(mean(symmetrised), within(3 * spread(symmetrised)));
    }

    @Test
    void symmetrisedIsDefinedWhenEverybodyAlwaysPrefersTheFirst() {
        int[][] units = {{-1, -1}, {-1, -1, -1}};

        assertThat(KrippendorffAlpha.nominal(units)).isNaN();
        assertThat(symmetrised(units, Metric.NOMINAL)).isEqualTo(1);
        assertThat(symmetrised(new int[][] {{0, 0}, {0, 0}}, Metric.NOMINAL)).isNaN();
    }

    @Test
    void refusesAMirrorThatIsNotItsOwnInverse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KrippendorffAlpha.symmetrised(new int[][] {{1, 2}}, Metric.NOMINAL, code -> code + 1))
                .withMessageContaining("1");
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double spread(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }

    private static Estimate estimate(int[][] units) {
        return Bootstrap.percentile(
                KrippendorffAlpha.statistic(units, Metric.NOMINAL), 10, 0.95, new SplittableRandom(1));
    }

    private static double symmetrised(int[][] units, Metric metric) {
        return KrippendorffAlpha.symmetrised(units, metric, strength -> -strength)
                .value();
    }

    private static int[][] strengths(RandomGenerator random, int units) {
        return Tables.ragged(Arrays.stream(Tables.random(random, units, 4, 7))
                .map(unit -> Arrays.stream(unit)
                        .map(label -> label == null ? null : label - 5)
                        .toArray(Integer[]::new))
                .toArray(Integer[][]::new));
    }

    private static int[][] recoded(int[][] units, int... codes) {
        return Arrays.stream(units)
                .map(unit -> Arrays.stream(unit).map(label -> codes[label - 1]).toArray())
                .toArray(int[][]::new);
    }
}
