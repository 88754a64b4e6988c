package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CalibrationTests {

    private static final double ROUNDING = 1e-12;

    @Test
    void accuracyCountsAnEvenPredictionHalf() {
        assertThat(Calibration.ofProbabilities(values(0.9, 0.2, 0.5, 0.6), values(1, 0, 1, 0))
                        .accuracy())
                .isEqualTo(2.5 / 4);
    }

    @Test
    void accuracyOnSoftLabelsIsTheShareOfVotesThatAgree() {
        assertThat(Calibration.ofProbabilities(values(0.9, 0.2), values(0.75, 0.75))
                        .accuracy())
                .isEqualTo((0.75 + 0.25) / 2, within(ROUNDING));
    }

    @Test
    void logLossAndBrierScoreFollowTheirFormulas() {
        var predicted = Calibration.ofProbabilities(values(0.9, 0.3), values(1, 0.25));

        assertThat(predicted.logLoss())
                .isEqualTo(-(Math.log(0.9) + 0.25 * Math.log(0.3) + 0.75 * Math.log(0.7)) / 2, within(ROUNDING));
        assertThat(predicted.brier()).isEqualTo((0.1 * 0.1 + 0.05 * 0.05) / 2, within(ROUNDING));
    }

    @Test
    void logLossStaysExactWhereProbabilitiesWouldRoundToOne() {
        assertThat(Calibration.ofMargins(values(800, -800), values(0, 0)).logLoss())
                .isEqualTo(400);
    }

    @Test
    void logLossIsInfiniteOnlyIfTheImpossibleHappened() {
        assertThat(Calibration.ofProbabilities(values(1, 0), values(1, 0)).logLoss())
                .isZero();
        assertThat(Calibration.ofProbabilities(values(1, 0), values(1, 1)).logLoss())
                .isInfinite();
    }

    @RepeatedTest(30)
    void aucIsTheShareOfPairsInOrder(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        double[] margins = random.ints(60, -5, 6).asDoubleStream().toArray();
        boolean soft = repetition.getCurrentRepetition() % 2 == 0;
        double[] labels =
                random.ints(60, 0, 5).mapToDouble(k -> soft ? k / 4.0 : k % 2).toArray();

        assertThat(Calibration.ofMargins(margins, labels).auc()).isEqualTo(pairByPair(margins, labels), within(1e-9));
    }

    @Test
    void aucIsUndefinedWhenTheFirstIsAlwaysPreferredUnlessBothNamingsAreAsked() {
        var chosenFirst = Calibration.ofMargins(values(2, 1, -0.5), values(1, 1, 1));

        assertThat(chosenFirst.auc()).isNaN();
        assertThat(chosenFirst.symmetrised().auc()).isEqualTo(8.0 / 9, within(ROUNDING));
    }

    @Test
    void eceIsTheGapOfAConstantPrediction() {
        double[] labels =
                IntStream.range(0, 100).mapToDouble(i -> i < 60 ? 1 : 0).toArray();

        assertThat(Calibration.ofProbabilities(filled(100, 0.8), labels).ece(2)).isEqualTo(0.2, within(ROUNDING));
        assertThat(Calibration.ofProbabilities(filled(100, 0.8), labels).ece(10))
                .isEqualTo(0.2, within(ROUNDING));
    }

    @Test
    void eceIsZeroForAPredictionThatClaimsNothing() {
        double[] labels =
                IntStream.range(0, 100).mapToDouble(i -> i < 90 ? 1 : 0).toArray();

        assertThat(Calibration.ofProbabilities(filled(100, 0.5), labels).ece(15))
                .isZero();
    }

    @Test
    void eceAveragesTheGapsOfItsBins() {
        double[] probabilities =
                IntStream.range(0, 100).mapToDouble(i -> i < 50 ? 0.9 : 0.6).toArray();
        double[] labels = IntStream.range(0, 100)
                .mapToDouble(i -> i < 40 || i >= 70 ? 1 : 0)
                .toArray();

        var predicted = Calibration.ofProbabilities(probabilities, labels);

        assertThat(predicted.ece(4)).isEqualTo((Math.abs(0.9 - 0.8) + Math.abs(0.6 - 0.6)) / 2, within(ROUNDING));
        assertThat(predicted.reliability(4))
                .hasSize(4)
                .allSatisfy(bin -> assertThat(bin.count()).isEqualTo(50));
        assertThat(predicted.reliability(4).getLast().interval()).isEqualTo(Wilson.interval(40, 50, 0.95));
    }

    @Test
    void eceOfATrulyCalibratedModelIsSmall() {
        var truth = simulated(new SplittableRandom(6), 50_000, 1);

        assertThat(truth.ece(15)).isLessThan(0.012);
        assertThat(truth.at(0.4).ece(15)).isGreaterThan(0.08);
    }

    @RepeatedTest(10)
    void doesNotDependOnOrderNorOnWhichResponseIsCalledFirst(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        double[] margins = random.ints(101, -8, 9).mapToDouble(d -> d / 2.0).toArray();
        double[] labels = random.ints(101, 0, 2).asDoubleStream().toArray();
        var shuffled = Calibration.ofMargins(margins, labels)
                .on(IntStream.range(0, 101).map(i -> i * 7 % 101).toArray());
        var swapped = Calibration.ofMargins(
                negated(margins), Arrays.stream(labels).map(y -> 1 - y).toArray());

        for (var same : new Calibration[] {shuffled, swapped}) {
            assertThat(figures(same)).containsExactly(figures(Calibration.ofMargins(margins, labels)), within(1e-9));
        }
    }

    @Test
    void reliabilityIsPointSymmetric() {
        var bins = simulated(new SplittableRandom(9), 1000, 1).reliability(10);

        for (int i = 0; i < 10; i++) {
            assertThat(bins.get(i).predicted() + bins.get(9 - i).predicted()).isEqualTo(1, within(1e-9));
            assertThat(bins.get(i).observed() + bins.get(9 - i).observed()).isEqualTo(1, within(1e-9));
            assertThat(bins.get(i).interval().contains(bins.get(i).observed())).isTrue();
        }
    }

    @Test
    void reliabilityHasNoEmptyBins() {
        assertThat(Calibration.ofMargins(values(1), values(1)).reliability(15)).hasSize(2);
        assertThat(Calibration.ofMargins(values(), values()).reliability(15)).isEmpty();
    }

    @Test
    void temperatureRecoversByHowMuchMarginsWereExaggerated() {
        assertThat(simulated(new SplittableRandom(2), 40_000, 2.5).temperature())
                .isEqualTo(2.5, within(0.08));
        assertThat(simulated(new SplittableRandom(2), 40_000, 0.4).temperature())
                .isEqualTo(0.4, within(0.015));
    }

    @Test
    void noOtherTemperatureGivesALowerLogLoss() {
        var predicted = simulated(new SplittableRandom(4), 500, 3);
        double best = predicted.temperature();

        assertThat(predicted.at(best).logLoss())
                .isLessThanOrEqualTo(predicted.at(best * 1.01).logLoss())
                .isLessThanOrEqualTo(predicted.at(best / 1.01).logLoss())
                .isLessThan(predicted.logLoss());
    }

    @Test
    void temperatureIsBoundedWhereTheBestOneIsNot() {
        assertThat(Calibration.ofMargins(values(1, -2), values(1, 0)).temperature())
                .isEqualTo(0.01, within(1e-9));
        assertThat(Calibration.ofMargins(values(1, -2), values(0, 1)).temperature())
                .isEqualTo(100, within(1e-6));
        assertThat(Calibration.ofMargins(values(0, 0), values(0, 1)).temperature())
                .isEqualTo(1);
    }

    @Test
    void temperatureIgnoresCertaintiesThatItCannotChange() {
        var predicted = Calibration.ofMargins(values(2, 2, 2, Double.POSITIVE_INFINITY), values(1, 1, 0, 1));

        assertThat(predicted.temperature()).isEqualTo(2 / Math.log(2), within(1e-9));
    }

    @Test
    void hasNoFiguresWithoutPairs() {
        assertThat(figures(Calibration.ofMargins(values(), values()))).startsWith(Double.NaN, Double.NaN, Double.NaN);
        assertThat(Calibration.ofMargins(values(), values()).ece(10)).isNaN();
    }

    @Test
    void refusesWhatIsNoPredictionOrNoLabel() {
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.ofMargins(values(1), values(1.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.ofMargins(values(1), values(Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.ofMargins(values(Double.NaN), values(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.ofProbabilities(values(1.1), values(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.ofMargins(values(1, 2), values(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.ofMargins(values(1), values(1)).at(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.ofMargins(values(1), values(1)).ece(0));
    }

    /** Labels drawn from the true margins; the predicted ones are the true ones times an exaggeration. */
    private static Calibration simulated(RandomGenerator random, int pairs, double exaggeration) {
        var truth = new double[pairs];
        Arrays.setAll(truth, _ -> 2 * random.nextGaussian());
        var labels = Arrays.stream(truth)
                .map(d -> random.nextDouble() < 1 / (1 + Math.exp(-d)) ? 1 : 0)
                .toArray();
        return Calibration.ofMargins(
                Arrays.stream(truth).map(d -> d * exaggeration).toArray(), labels);
    }

    private static double[] figures(Calibration c) {
        return values(c.accuracy(), c.logLoss(), c.brier(), c.size() == 0 ? 0 : c.ece(10), c.auc(), c.temperature());
    }

    private static double pairByPair(double[] margins, double[] labels) {
        double won = 0;
        double compared = 0;
        for (int i = 0; i < margins.length; i++) {
            for (int j = 0; j < margins.length; j++) {
                double weight = i == j ? 0 : labels[i] * (1 - labels[j]);
                compared += weight;
                won += weight * (1 + Math.signum(margins[i] - margins[j])) / 2;
            }
        }
        return won / compared;
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(v -> -v).toArray();
    }

    private static double[] filled(int n, double value) {
        return IntStream.range(0, n).mapToDouble(_ -> value).toArray();
    }

    private static double[] values(double... values) {
        return values;
    }
}
