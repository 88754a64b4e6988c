package org.touchstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.evaluation.Figures.Counts;
import org.touchstone.support.Figure;

class MeasurementTests {

    private static final double LN3 = Math.log(3);

    private static Measurement of(List<Item> items, double... margins) {
        return new Measurement(Scored.of(items, margins));
    }

    private static double[] repeat(int times, double... values) {
        return IntStream.range(0, times)
                .boxed()
                .flatMapToDouble(_ -> Arrays.stream(values))
                .toArray();
    }

    @Test
    void accuracyIsOfDecisivePairsAndEqualScoresAreHalfRight() {
        var measured = of(Pairs.labelled(1, 0, 1, 0.5, 0), 2, -1, -1, 3, 0);

        assertThat(measured.measures().accuracy().value()).isEqualTo(2.5 / 4);
        assertThat(measured.counts()).isEqualTo(new Counts(5, 4, 5, 1));
    }

    @Test
    void aShareOfVotesCountsAsItsMajority() {
        assertThat(of(Pairs.labelled(0.6, 0.2), 1, -1).measures().accuracy().value())
                .isEqualTo(1);
    }

    @Test
    void logLossAndBrierTakeTheProbabilitiesAtTheirWord() {
        // Three to one for the preferred one, and once against it.
        var measures = of(Pairs.labelled(1, 0), LN3, LN3).measures();

        assertThat(measures.logLoss().value()).isCloseTo(-(Math.log(0.75) + Math.log(0.25)) / 2, within(1e-12));
        assertThat(measures.brier().value()).isCloseTo((0.0625 + 0.5625) / 2, within(1e-12));
    }

    @Test
    void aucIsOverBothNamingsSoThatAFileWithThePreferredFirstHasOne() {
        assertThat(of(Pairs.labelled(1, 1, 1), 2, 1, 0.5).measures().auc().value())
                .isEqualTo(1);
        assertThat(of(Pairs.labelled(1, 1), 1, -1).measures().auc().value()).isEqualTo(0.5);
    }

    @Test
    void predictionsThatComeTrueAsOftenAsTheySayAreCalibrated() {
        // Said 75%, right in 30 of 40.
        var labels = IntStream.range(0, 40).mapToDouble(i -> i % 4 == 0 ? 0 : 1).toArray();

        var measured = of(Pairs.labelled(labels), repeat(40, LN3));

        assertThat(measured.measures().ece().value()).isCloseTo(0, within(1e-12));
        assertThat(measured.reliability()).allSatisfy(bin -> {
            assertThat(bin.predicted()).isCloseTo(0.75, within(1e-12));
            assertThat(bin.observed().value()).isCloseTo(0.75, within(1e-12));
        });
    }

    @Test
    void intervalsSurroundTheValueAndRepeat() {
        var labels =
                IntStream.range(0, 200).mapToDouble(i -> i % 3 == 0 ? 0 : 1).toArray();
        var measured = of(Pairs.labelled(labels), repeat(100, 1.5, 0.2)).measures();

        assertThat(List.of(
                        measured.accuracy(), measured.wilson(), measured.logLoss(), measured.brier(), measured.auc()))
                .allSatisfy(figure -> assertThat(figure.value()).isBetween(figure.low(), figure.high()));
        assertThat(of(Pairs.labelled(labels), repeat(100, 1.5, 0.2)).measures()).isEqualTo(measured);
    }

    /** Thirty of thirty by Wilson: 30 / (30 + z²). */
    @Test
    void allRightIsNotCertain() {
        var accuracy =
                of(Pairs.labelled(repeat(30, 1)), repeat(30, 2)).measures().accuracy();

        assertThat(accuracy.value()).isEqualTo(1);
        assertThat(accuracy.low()).isCloseTo(30 / (30 + 3.841459), within(1e-6));
        assertThat(accuracy.high()).isEqualTo(1);
    }

    @Test
    void pairsOfOneConversationAreResampledTogether() {
        var same = IntStream.range(0, 200)
                .mapToObj(i -> Pairs.item("question " + i / 10, "this", "that", i / 10 % 2))
                .toList();
        var apart = IntStream.range(0, 200)
                .mapToObj(i -> Pairs.item("question " + i, "this", "that", i / 10 % 2))
                .toList();

        assertThat(width(of(same, repeat(200, 1)).measures().accuracy()))
                .isGreaterThan(2 * width(of(apart, repeat(200, 1)).measures().accuracy()));
    }

    @Test
    void aConversationIsOneHoweverFarEachPairHasCome() {
        var first = Pairs.conversation("How do I mend a bent rung?");
        var later = new Conversation(Stream.concat(
                        first.turns().stream(),
                        Stream.of(
                                new Turn(Speaker.ASSISTANT, "Do not bend it back."),
                                new Turn(Speaker.USER, "Why not?")))
                .toList());
        var items = Stream.of(first, later)
                .map(conversation -> new Item(new PreferencePair(conversation, "this", "that", 1, null, 1), null))
                .toList();

        assertThat(of(items, 1, 1).counts()).returns(1, Counts::conversations);
    }

    /** The error of a model that is calibrated is nothing but chance, some .08 here, and its interval says so; resampling alone begins at .06. */
    @Test
    void theErrorOfACalibratedModelMayBeNothing() {
        var random = new Random(3);
        int covered = 0;
        for (int draw = 0; draw < 10; draw++) {
            var margins = IntStream.range(0, 200)
                    .mapToDouble(_ -> random.nextGaussian())
                    .toArray();
            var labels = Arrays.stream(margins)
                    .map(margin -> random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0)
                    .toArray();
            var ece = of(Pairs.labelled(labels), margins).ece();
            assertThat(ece.value()).isBetween(ece.low(), ece.high());
            covered += reachesTo(ece, 0.025) ? 1 : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(9);
    }

    @Test
    void theErrorOfAModelThatIsFarTooSureIsNotNothing() {
        var random = new Random(3);
        var labels = IntStream.range(0, 600)
                .mapToDouble(_ -> random.nextDouble() < 0.6 ? 1 : 0)
                .toArray();

        var ece = of(Pairs.labelled(labels), repeat(600, Math.log(19))).ece();

        // Said 95%, right in six of ten.
        assertThat(ece.low()).isGreaterThan(0.25);
        assertThat(ece.high()).isLessThan(0.45);
    }

    private static boolean reachesTo(Figure figure, double value) {
        return figure.low() != null && figure.low() < value;
    }

    private static double width(Figure figure) {
        var low = figure.low();
        var high = figure.high();
        return low == null || high == null ? Double.NaN : high - low;
    }

    @Test
    void aRivalIsComparedPairByPair() {
        // The model alone is right eight times, the rival twice, both ten times: McNemar's exact p is 0.109375.
        var own = new double[20];
        var other = new double[20];
        Arrays.setAll(own, i -> i < 18 ? 1 : -1);
        Arrays.setAll(other, i -> i < 10 || i >= 18 ? 1 : -1);

        var baseline = of(Pairs.labelled(repeat(20, 1)), own).against("rival", other);

        assertThat(baseline.accuracy().value()).isEqualTo(0.6);
        assertThat(baseline.difference().value()).isCloseTo(0.3, within(1e-12));
        assertThat(baseline.p()).isCloseTo(0.109375, within(1e-12));
    }

    /** On pairs of equal length a rule of length is half right; whoever is half right on as many pairs as it gains is no better. */
    @Test
    void halfRightPairsAreNoEvidence() {
        var own = new double[60];
        var rule = new double[60];
        Arrays.setAll(own, i -> i < 30 || i >= 50 ? 1 : -1);
        Arrays.setAll(rule, i -> i < 40 ? 0 : i < 50 ? 1 : -1);

        var baseline = of(Pairs.labelled(repeat(60, 1)), own).against("rule", rule);

        assertThat(baseline.difference().value()).isCloseTo((0.5 * 30 - 0.5 * 10 - 10 + 10) / 60, within(1e-12));
        assertThat(baseline.p()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aModelBesideItselfDiffersByNothing() {
        var baseline = of(Pairs.labelled(1, 0, 1), 1, 1, 1).against("itself", new double[] {1, 1, 1});

        assertThat(baseline.difference().value()).isEqualTo(0);
        assertThat(baseline.p()).isEqualTo(1);
    }

    @Test
    void tiesAloneLeaveAccuracyUndefinedAndItSaysWhy() {
        assertThat(of(Pairs.labelled(0.5, 0.5), 1, 1).measures().accuracy())
                .isEqualTo(Figure.missing("no label prefers a response"));
    }
}
