package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.statistics.KrippendorffAlpha.Metric;

/** Simulates a thousand studies of which the truth is known, and counts how often the 95% interval contains it. */
class BootstrapCoverageTests {

    private static final int STUDIES = 1000;
    private static final int COMPARISONS = 200;
    private static final double[] CHANCE_OF_THE_BETTER = {0.55, 0.7, 0.95};

    @Test
    void ofObservedAgreement() {
        double truth = expected(q -> q * q + (1 - q) * (1 - q));

        assertThat(coverage(random -> raggedVotes(random), ObservedAgreement::statistic, truth))
                .isBetween(0.93, 0.97);
    }

    @Test
    void ofLeaveOneOutAgreement() {
        double truth = expected(q -> q * q * q + (1 - q) * (1 - q) * (1 - q) + q * (1 - q));

        assertThat(coverage(random -> votes(random, 3), LeaveOneOut::statistic, truth))
                .isBetween(0.93, 0.97);
    }

    @Test
    void ofAlpha() {
        double truth = 1 - 2 * (1 - expected(q -> q * q + (1 - q) * (1 - q)));

        assertThat(coverage(
                        random -> raggedVotes(random),
                        units -> KrippendorffAlpha.symmetrised(units, Metric.NOMINAL, vote -> -vote),
                        truth))
                .isBetween(0.93, 0.97);
    }

    @Test
    void ofAlphaCorrectedForBiasAndAcceleration() {
        double truth = 1 - 2 * (1 - expected(q -> q * q + (1 - q) * (1 - q)));

        assertThat(coverage(
                        random -> raggedVotes(random),
                        units -> KrippendorffAlpha.symmetrised(units, Metric.NOMINAL, vote -> -vote),
                        (statistic, random) -> Bootstrap.corrected(statistic, 300, 0.95, random),
                        truth))
                .isBetween(0.93, 0.97);
    }

    @Test
    void ofTheAccuracyOfAModelOnSeveralPairsPerConversation() {
        double truth = expected(q -> q);

        assertThat(coverage(random -> votes(random, 4), BootstrapCoverageTests::shareOfTheBetter, truth))
                .isBetween(0.93, 0.97);
    }

    private static double coverage(
            Function<RandomGenerator, int[][]> study, Function<int[][], AdditiveStatistic> figure, double truth) {
        return coverage(
                study, figure, (statistic, random) -> Bootstrap.percentile(statistic, 300, 0.95, random), truth);
    }

    private static double coverage(
            Function<RandomGenerator, int[][]> study,
            Function<int[][], AdditiveStatistic> figure,
            BiFunction<AdditiveStatistic, RandomGenerator, Estimate> estimated,
            double truth) {
        var random = new SplittableRandom(95);
        long contained = IntStream.range(0, STUDIES)
                .mapToObj(_ -> figure.apply(study.apply(random)))
                .map(statistic -> estimated.apply(statistic, random).interval())
                .filter(interval -> Objects.requireNonNull(interval).contains(truth))
                .count();
        return (double) contained / STUDIES;
    }

    private static double expected(DoubleUnaryOperator ofChance) {
        return Arrays.stream(CHANCE_OF_THE_BETTER).map(ofChance).average().orElseThrow();
    }

    private static AdditiveStatistic shareOfTheBetter(int[][] units) {
        int[] clusters = IntStream.range(0, units.length)
                .flatMap(unit -> Arrays.stream(units[unit]).map(_ -> unit))
                .toArray();
        double[] right = Arrays.stream(units)
                .flatMapToInt(Arrays::stream)
                .mapToDouble(vote -> vote > 0 ? 1 : 0)
                .toArray();
        return AdditiveStatistic.clusteredMean(right, clusters);
    }

    private static int[][] raggedVotes(RandomGenerator random) {
        return IntStream.range(0, COMPARISONS)
                .mapToObj(_ -> unit(random, 2 + random.nextInt(4)))
                .toArray(int[][]::new);
    }

    private static int[][] votes(RandomGenerator random, int votes) {
        return IntStream.range(0, COMPARISONS)
                .mapToObj(_ -> unit(random, votes))
                .toArray(int[][]::new);
    }

    /** Votes for the better response (1) or the other (-1) on a comparison that is hard, middling or easy. */
    private static int[] unit(RandomGenerator random, int votes) {
        double chance = CHANCE_OF_THE_BETTER[random.nextInt(CHANCE_OF_THE_BETTER.length)];
        return IntStream.range(0, votes)
                .map(_ -> random.nextDouble() < chance ? 1 : -1)
                .toArray();
    }
}
