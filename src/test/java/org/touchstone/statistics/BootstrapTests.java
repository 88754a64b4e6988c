package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.statistics.KrippendorffAlpha.Metric;

class BootstrapTests {

    private static final double[] VALUES =
            new SplittableRandom(3).doubles(400).map(u -> u * u).toArray();

    @Test
    void givesTheValueOnTheUnitsThemselves() {
        assertThat(Bootstrap.percentile(400, BootstrapTests::mean, 50, 0.95, random())
                        .value())
                .isEqualTo(mean(IntStream.range(0, 400).toArray()));
    }

    @Test
    void ofAMeanIsAboutTwoStandardErrorsWideOnEachSide() {
        var interval = interval(Bootstrap.percentile(400, BootstrapTests::mean, 4000, 0.95, random()));
        double mean = mean(IntStream.range(0, 400).toArray());
        double standardError = Math.sqrt(
                        Arrays.stream(VALUES).map(v -> (v - mean) * (v - mean)).sum())
                / 400;

        assertThat(interval.low()).isEqualTo(mean - 1.96 * standardError, within(0.1 * standardError));
        assertThat(interval.high()).isEqualTo(mean + 1.96 * standardError, within(0.1 * standardError));
    }

    @Test
    void givesTheSameIntervalFromTheSameSeed() {
        assertThat(Bootstrap.percentile(400, BootstrapTests::mean, 100, 0.95, random()))
                .isEqualTo(Bootstrap.percentile(400, BootstrapTests::mean, 100, 0.95, random()));
    }

    @Test
    void ofAnAdditiveStatisticIsThatOfRecomputingItOnEveryResample() {
        int[][] units = Tables.votes(new SplittableRandom(8), 150, 4, 0.7);
        ToDoubleFunction<int[]> recomputed = drawn -> KrippendorffAlpha.ordinal(
                Arrays.stream(drawn).mapToObj(i -> units[i]).toArray(int[][]::new));

        var fast = Bootstrap.percentile(KrippendorffAlpha.statistic(units, Metric.ORDINAL), 200, 0.9, random());
        var slow = Bootstrap.percentile(units.length, recomputed, 200, 0.9, random());

        assertThat(fast.value()).isEqualTo(slow.value(), within(1e-12));
        assertThat(interval(fast).low()).isEqualTo(interval(slow).low(), within(1e-12));
        assertThat(interval(fast).high()).isEqualTo(interval(slow).high(), within(1e-12));
    }

    @Test
    void ofAClusteredMeanIsThatOfResamplingWholeClusters() {
        int[] clusters = IntStream.range(0, 400).map(i -> -i / 7).toArray();

        var fast = Bootstrap.percentile(AdditiveStatistic.clusteredMean(VALUES, clusters), 300, 0.95, random());
        var slow = Bootstrap.clustered(clusters, BootstrapTests::mean, 300, 0.95, random());

        assertThat(fast.value()).isEqualTo(slow.value(), within(1e-12));
        assertThat(interval(fast).width())
                .isEqualTo(interval(slow).width(), within(0.2 * interval(slow).width()));
    }

    @Test
    void widensWhenTheValuesOfAClusterMoveTogether() {
        double[] repeated =
                IntStream.range(0, 400).mapToDouble(i -> VALUES[i / 10]).toArray();
        int[] clusters = IntStream.range(0, 400).map(i -> i / 10).toArray();

        var byCluster = Bootstrap.percentile(AdditiveStatistic.clusteredMean(repeated, clusters), 500, 0.95, random());
        var byValue = Bootstrap.percentile(
                AdditiveStatistic.clusteredMean(
                        repeated, IntStream.range(0, 400).toArray()),
                500,
                0.95,
                random());

        assertThat(interval(byCluster).width())
                .isGreaterThan(2.5 * interval(byValue).width());
    }

    @Test
    void leavesOutAndReportsResamplesOnWhichTheFigureIsUndefined() {
        var estimate = Bootstrap.percentile(100, drawn -> drawsNone(drawn, 4) ? Double.NaN : 1, 1000, 0.95, random());

        assertThat(estimate.interval()).isEqualTo(new Interval(1, 1));
        assertThat(estimate.undefined()).matches("undefined on \\d+ of 1000 resamples");
    }

    @Test
    void givesNoIntervalWhenTooManyResamplesAreUndefined() {
        var estimate = Bootstrap.percentile(100, drawn -> drawsNone(drawn, 1) ? Double.NaN : 1, 1000, 0.95, random());

        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.interval()).isNull();
        assertThat(estimate.undefined()).matches("undefined on 3\\d\\d of 1000 resamples");
    }

    @Test
    void givesNoIntervalForTooFewUnits() {
        var estimate = Bootstrap.percentile(19, drawn -> drawn.length, 100, 0.95, random());

        assertThat(estimate)
                .isEqualTo(Estimate.withoutInterval(19, "too few units for an interval: 19 of at least 20"));
    }

    @Test
    void saysWhyNothingCanBeComputed() {
        assertThat(Bootstrap.percentile(0, drawn -> drawn[0], 100, 0.95, random()))
                .isEqualTo(Estimate.undefined("there are no units"));
        assertThat(Bootstrap.percentile(30, _ -> Double.NaN, 100, 0.95, random())
                        .undefined())
                .isEqualTo("the figure is undefined on these units");
        assertThat(Bootstrap.percentile(LeaveOneOut.statistic(new int[][] {{1}}), 100, 0.95, random())
                        .undefined())
                .isEqualTo("no unit has two labels");
    }

    @Test
    void refusesLevelsAndNumbersThatMeanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.percentile(30, _ -> 1, 0, 0.95, random()));
        assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.percentile(30, _ -> 1, 10, 95, random()));
    }

    private static SplittableRandom random() {
        return new SplittableRandom(42);
    }

    private static double mean(int[] drawn) {
        return Arrays.stream(drawn).mapToDouble(i -> VALUES[i]).sum() / drawn.length;
    }

    private static boolean drawsNone(int[] drawn, int below) {
        return Arrays.stream(drawn).noneMatch(i -> i < below);
    }

    private static Interval interval(Estimate estimate) {
        return Objects.requireNonNull(estimate.interval(), estimate::toString);
    }
}
