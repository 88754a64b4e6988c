package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Aggregation of labels of which the truth was drawn by the test. */
class AggregationTests {

    private static final double[] EVEN = {0.5, 0.5};
    private static final Labels NOTHING = new Labels(2, 2, 3, new int[0], new int[0], new int[0]);

    /** Twelve workers from perfect to guessing. */
    private static final Crowd MIXED = Crowd.of(
            400,
            new double[] {0.5, 0.3, 0.2},
            5,
            IntStream.range(0, 12)
                    .mapToObj(w -> Crowd.rightWith(0.95 - 0.05 * w, 3))
                    .toArray(Crowd.Worker[]::new));

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, to = "DAWID_SKENE")
    void givesEachItemProbabilitiesThatSumToOne(AggregationMethod method) {
        assertThat(List.of(method.fit(MIXED.labels(), 1).posterior()))
                .allSatisfy(row -> assertThat(DoubleStream.of(row).sum()).isEqualTo(1, within(1e-9)));
    }

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, to = "DAWID_SKENE")
    void predictsLabelsWithProbabilitiesThatSumToOne(AggregationMethod method) {
        var fit = method.fit(MIXED.labels(), 1);

        assertThat(IntStream.range(0, 3)
                        .mapToDouble(label -> fit.predict(7, 3, label))
                        .sum())
                .isEqualTo(1, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, to = "DAWID_SKENE")
    void givesTheSameForTheSameSeed(AggregationMethod method) {
        assertThat(method.fit(MIXED.labels(), 3).posterior())
                .isDeepEqualTo(method.fit(MIXED.labels(), 3).posterior());
    }

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, to = "DAWID_SKENE")
    void doesNotDependOnWhatItemsWorkersAndClassesAreCalled(AggregationMethod method) {
        var fit = method.fit(MIXED.labels(), 1);
        var renamed = method.fit(MIXED.renamed(17, 5, 1), 1);

        for (int i = 0; i < 400; i++) {
            for (int c = 0; c < 3; c++) {
                assertThat(renamed.posterior()[(i + 17) % 400][(c + 1) % 3])
                        .isEqualTo(fit.posterior()[i][c], within(1e-3));
            }
        }
        assertThat(renamed.reliability()[5]).isEqualTo(fit.reliability()[0], within(1e-3));
    }

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, to = "DAWID_SKENE")
    void converges(AggregationMethod method) {
        assertThat(method.fit(MIXED.labels(), 1).converged()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, to = "DAWID_SKENE")
    void isUndecidedWithoutLabels(AggregationMethod method) {
        assertThat(List.of(method.fit(NOTHING, 1).posterior()))
                .allSatisfy(row -> assertThat(row).containsOnly(new double[] {1 / 3.0}, within(1e-9)));
    }

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, from = "ONE_COIN", to = "DAWID_SKENE")
    void beatsTheMajorityWhereWorkersDiffer(AggregationMethod method) {
        assertThat(MIXED.accuracy(method.fit(MIXED.labels(), 1)))
                .isGreaterThan(MIXED.accuracy(MajorityVote.fit(MIXED.labels())));
    }

    @ParameterizedTest
    @EnumSource(
            value = AggregationMethod.class,
            names = {"ONE_COIN", "MACE", "DAWID_SKENE"})
    void recoversHowFarWorkersCanBeReliedOn(AggregationMethod method) {
        double[] reliability = method.fit(MIXED.labels(), 1).reliability();

        for (int worker = 0; worker < 12; worker++) {
            assertThat(reliability[worker]).as("worker %d", worker).isEqualTo(0.95 - 0.05 * worker, within(0.06));
        }
    }

    @Test
    void dawidAndSkeneRecoverPlantedConfusions() {
        double[][] cautious = {{0.95, 0.05}, {0.45, 0.55}};
        double[][] bold = {{0.6, 0.4}, {0.1, 0.9}};
        var crowd = Crowd.of(
                3_000,
                EVEN,
                11,
                Crowd.confusing(cautious),
                Crowd.confusing(bold),
                Crowd.rightWith(0.85, 2),
                Crowd.rightWith(0.8, 2),
                Crowd.rightWith(0.9, 2));

        var answers = DawidSkene.fit(crowd.labels(), DawidSkene.STRENGTH, 1).answers();

        for (int truth = 0; truth < 2; truth++) {
            for (int said = 0; said < 2; said++) {
                assertThat(answers.probability(0, 0, said, truth)).isEqualTo(cautious[truth][said], within(0.035));
                assertThat(answers.probability(0, 1, said, truth)).isEqualTo(bold[truth][said], within(0.035));
            }
        }
    }

    @Test
    void maceRecoversWhatASpammerSays() {
        double[][] alwaysFirst = {{1, 0, 0}, {1, 0, 0}, {1, 0, 0}};
        var crowd = Crowd.of(
                500,
                new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0},
                2,
                Crowd.confusing(alwaysFirst),
                Crowd.rightWith(0.8, 3),
                Crowd.rightWith(0.8, 3),
                Crowd.rightWith(0.8, 3));

        var fit = Mace.fit(crowd.labels(), 1);

        assertThat(fit.answers().probability(0, 0, 0, 2)).isGreaterThan(0.97);
        assertThat(fit.answers().probability(0, 1, 0, 2)).isBetween(0.05, 0.15);
    }

    @Test
    void gladFindsItemsOnWhichEverybodyGuessesHard() {
        Crowd.Worker good = Crowd.rightWith(0.9, 2);
        Crowd.Worker guessing = Crowd.rightWith(0.5, 2);
        var easy =
                Crowd.of(200, EVEN, 1, good, good, good, good, good, good, good).labels();
        var hard = Crowd.of(200, EVEN, 2, guessing, guessing, guessing, guessing, guessing, guessing, guessing)
                .labels();
        var both = new Labels(
                400,
                7,
                2,
                IntStream.concat(
                                Arrays.stream(easy.item()),
                                Arrays.stream(hard.item()).map(i -> i + 200))
                        .toArray(),
                IntStream.concat(Arrays.stream(easy.worker()), Arrays.stream(hard.worker()))
                        .toArray(),
                IntStream.concat(Arrays.stream(easy.label()), Arrays.stream(hard.label()))
                        .toArray());

        var answers = Glad.fit(both).answers();

        assertThat(right(answers, 0)).isGreaterThan(right(answers, 200) + 0.1);
    }

    private static double right(Aggregation.Answers answers, int from) {
        return IntStream.range(from, from + 200)
                .mapToDouble(item -> answers.probability(item, 0, 0, 0))
                .average()
                .orElseThrow();
    }

    /** By hand: two coins that are seen to agree in nine of ten items, and no prior, have a² + (1-a)² = 0.9 at best. */
    @Test
    void oneCoinOfTwoWorkersFollowsFromHowOftenTheyAgree() {
        int[] first = IntStream.range(0, 1_000).map(i -> i % 2).toArray();
        int[] second = IntStream.range(0, 1_000)
                .map(i -> i % 20 < 2 ? 1 - i % 2 : i % 2)
                .toArray();
        var labels = new Labels(
                1_000,
                2,
                2,
                IntStream.range(0, 2_000).map(n -> n % 1_000).toArray(),
                IntStream.range(0, 2_000).map(n -> n / 1_000).toArray(),
                IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray());

        double[] accuracy = OneCoin.fit(labels, 0, 1).reliability();

        double both = accuracy[0] * accuracy[1] + (1 - accuracy[0]) * (1 - accuracy[1]);
        assertThat(both).isEqualTo(0.9, within(1e-3));
    }

    @Test
    void majoritySmoothsMoreWhereVotesOnAnItemDisagree() {
        var agreeing = new Labels(
                2, 3, 2, new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 1, 2, 0, 1, 2}, new int[] {0, 0, 0, 1, 1, 1});
        var disagreeing = new Labels(2, 3, 2, agreeing.item(), agreeing.worker(), new int[] {0, 0, 1, 1, 1, 0});

        assertThat(MajorityVote.fit(agreeing).posterior()[0][0]).isGreaterThan(0.95);
        assertThat(MajorityVote.fit(disagreeing).posterior()[0][0]).isBetween(0.5, 0.55);
    }

    @Test
    void refusesLabelsOutsideTheirRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Labels(1, 1, 2, new int[] {0}, new int[] {0}, new int[] {2}))
                .withMessage("Each label must lie in [0, 2) but one was 2");
    }
}
