package org.touchstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.touchstone.statistics.Calibration;
import org.touchstone.statistics.LogLinearFit;
import org.touchstone.support.Figure;

/** Figures against scikit-learn and scipy, by {@code metrics.py} among the test resources, and against what simulations must give. */
class ScikitMetricsTests {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final int PAIRS = 200;

    private static double margin(int i) {
        return ((i * 37) % 211 - 105) / 40.0 + 0.0001 * i;
    }

    private static double other(int i) {
        return ((i * 61) % 223 - 111) / 40.0 + 0.0001 * i;
    }

    private static Item item(int i) {
        boolean first = (i * 73) % 199 / 199.0 < 1 / (1 + Math.exp(-0.8 * margin(i)));
        return Pairs.item(
                "question " + i, "x".repeat(100 + i * 53 % 157), "x".repeat(100 + i * 29 % 131), first ? 1 : 0);
    }

    private static double[] margins() {
        return IntStream.range(0, PAIRS).mapToDouble(i -> margin(i)).toArray();
    }

    private static Scored scored() {
        return Scored.of(IntStream.range(0, PAIRS).mapToObj(i -> item(i)).toList(), margins());
    }

    private static Scores scores() {
        return Scores.of(IntStream.range(0, 2 * PAIRS)
                .mapToDouble(i -> i % 2 == 0 ? margin(i / 2) : 0)
                .toArray());
    }

    @Test
    void accuracyAucAndCalibrationAreScikitLearns() {
        var measurement = new Measurement(scored());
        var measures = measurement.measures();

        assertThat(measures.accuracy().value()).isCloseTo(0.73, CLOSE);
        assertThat(measures.auc().value()).isCloseTo(0.78055, CLOSE);
        assertThat(measures.logLoss().value()).isCloseTo(0.5746768390962943, CLOSE);
        assertThat(measures.brier().value()).isCloseTo(0.19153186806517844, CLOSE);
        assertThat(measures.ece().value()).isCloseTo(0.05430283427314212, CLOSE);
        assertThat(measurement.rms().value()).isCloseTo(0.06589365802378219, CLOSE);
    }

    @Test
    void theCalibrationBeforeTheTemperatureIsThatOfTheLearnedDifferences() {
        var raw = new Measurement(scored()).before(1.7);

        assertThat(raw.logLoss().value()).isCloseTo(0.6734848866789068, CLOSE);
        assertThat(raw.brier().value()).isCloseTo(0.20592130154091598, CLOSE);
        assertThat(raw.ece().value()).isCloseTo(0.12599299600792968, CLOSE);
        assertThat(raw.rms().value()).isCloseTo(0.13423007540431106, CLOSE);
    }

    @Test
    void lengthControlIsScikitLearnsRegressionAndScipysCorrelation() {
        var lengths = new LengthControl(scored(), scores()).lengths();

        assertThat(lengths.coefficients()).extracting(Details.Coefficient::name).containsExactly("score", "length");
        assertThat(lengths.coefficients().get(0).value().value()).isCloseTo(0.75303051, within(1e-6));
        assertThat(lengths.coefficients().get(1).value().value()).isCloseTo(0.46235226, within(1e-6));
        assertThat(lengths.equal().value()).isCloseTo(0.7160759482932803, within(1e-7));
        assertThat(lengths.rank().value()).isCloseTo(0.06998015905858933, CLOSE);
    }

    @Test
    void twoModelsDifferAsScipySays() {
        var comparing = new Comparing(
                scored(), IntStream.range(0, PAIRS).mapToDouble(i -> other(i)).toArray());
        var differences = comparing.differences();

        assertThat(List.of(comparing.counts().onlyFirst(), comparing.counts().onlySecond()))
                .containsExactly(72, 22);
        assertThat(differences.p()).isCloseTo(2.2605981543610277e-07, within(1e-15));
        assertThat(differences.agreement().value()).isCloseTo(0.53, CLOSE);
        assertThat(differences.correlation().value()).isCloseTo(0.05983012393827461, CLOSE);
        assertThat(differences.logLoss().value()).isCloseTo(-0.43435241828530124, CLOSE);
        assertThat(differences.accuracy().value()).isCloseTo(50.0 / PAIRS, CLOSE);
        assertThat(comparing.disputed())
                .hasSize(12)
                .allSatisfy(pair ->
                        assertThat((pair.first() - 0.5) * (pair.second() - 0.5)).isNegative());
    }

    @Test
    void theLineIsNumpys() {
        var fit = LogLinearFit.of(new double[] {100, 200, 400, 900}, new double[] {0.55, 0.58, 0.6, 0.64});

        assertThat(fit.slope()).isCloseTo(0.03992374, within(1e-8));
        assertThat(fit.intercept()).isCloseTo(0.36595926, within(1e-8));
    }

    @Test
    void selectiveAccuracyIsOfThoseOverItsThreshold() {
        var kept = new Thresholds(scored().decisive()).selective();

        assertThat(kept).extracting(Details.Kept::pairs).containsExactly(200, 180, 160, 140, 120, 100, 80, 60);
        assertThat(kept).allSatisfy(row -> {
            var over = IntStream.range(0, PAIRS)
                    .filter(i -> Math.abs(margin(i)) >= row.threshold())
                    .toArray();
            assertThat(row.accuracy().value())
                    .isCloseTo(
                            IntStream.of(over)
                                    .mapToDouble(i -> item(i).right(margin(i)))
                                    .average()
                                    .orElseThrow(),
                            CLOSE);
        });
    }

    /** In a bin of n pairs the distance of a calibrated model is that of a normal number: sqrt(2/π) sqrt(p(1-p)/n). */
    @Test
    void aCalibratedModelHasTheErrorThatChanceGivesAndASharpenedOneMore() {
        var random = new SplittableRandom(3);
        double[] margins = random.doubles(2000, -3, 3).toArray();
        double found = 0;
        double sharpened = 0;
        for (int repetition = 0; repetition < 20; repetition++) {
            var calibration = Calibration.ofMargins(margins, drawn(margins, random));
            found += calibration.ece(20) / 20;
            sharpened += calibration.at(0.5).ece(20) / 20;
        }
        double spread = IntStream.range(0, margins.length)
                .mapToDouble(i -> Math.sqrt(sigmoid(margins[i]) * sigmoid(-margins[i]) / 200))
                .average()
                .orElseThrow();

        assertThat(found).isCloseTo(Math.sqrt(2 / Math.PI) * spread, within(0.003));
        assertThat(sharpened).isGreaterThan(3 * found);
    }

    private static double[] drawn(double[] margins, SplittableRandom random) {
        return IntStream.range(0, margins.length)
                .mapToDouble(i -> random.nextDouble() < sigmoid(margins[i]) ? 1 : 0)
                .toArray();
    }

    private static double sigmoid(double d) {
        return 1 / (1 + Math.exp(-d));
    }

    /** Accuracy 0.55 + 0.02 ln(D / 100) on 400 conversations, simulated 200 times. */
    @Test
    void theIntervalOfTheSlopeHoldsTheTruthAboutAsOftenAsItSays() {
        var random = new SplittableRandom(11);
        long held = IntStream.range(0, 200)
                .filter(_ -> holds(simulated(random).slope(), 0.02))
                .count();

        assertThat(held).isBetween(180L, 198L);
    }

    private static CurveFitting simulated(SplittableRandom random) {
        int[] conversations = IntStream.range(0, 400).toArray();
        var trainings = IntStream.of(100, 200, 400, 800)
                .mapToObj(size -> new CurveFitting.Trained(
                        size, size, right(0.55 + 0.02 * Math.log(size / 100.0), conversations.length, random)))
                .toList();
        return new CurveFitting(trainings, conversations);
    }

    private static double[] right(double accuracy, int items, SplittableRandom random) {
        return random.doubles(items).map(u -> u < accuracy ? 1 : 0).toArray();
    }

    private static boolean holds(Figure figure, double truth) {
        var low = figure.low();
        var high = figure.high();
        return low != null && high != null && low <= truth && truth <= high;
    }
}
