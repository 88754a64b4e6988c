package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AggregationChoiceTests {

    private static final double[] EVEN = {0.5, 0.5};

    /** As in the bluebird set: most workers say no too readily, each in a degree of their own, so one coin for both classes does not fit. */
    private static final Crowd BLUEBIRDS = Crowd.of(
            108,
            EVEN,
            3,
            IntStream.range(0, 39)
                    .mapToObj(w -> w % 3 == 0
                            ? Crowd.confusing(new double[] {0.9, 0.1}, new double[] {0.25, 0.75})
                            : Crowd.confusing(
                                    new double[] {0.97, 0.03}, new double[] {0.8 - 0.005 * w, 0.2 + 0.005 * w}))
                    .toArray(Crowd.Worker[]::new));

    @Test
    void takesWholeMatricesWhereOneCoinCollapses() {
        var choice = AggregationChoice.of(BLUEBIRDS.labels(), 1);

        assertThat(BLUEBIRDS.accuracy(OneCoin.fit(BLUEBIRDS.labels(), OneCoin.STRENGTH, 1)))
                .isLessThan(0.75);
        assertThat(choice.chosen().method()).isIn(AggregationMethod.DAWID_SKENE, AggregationMethod.MACE);
        assertThat(choice.reason()).isEqualTo(AggregationChoice.Reason.PREDICTS_BEST);
        assertThat(BLUEBIRDS.accuracy(choice.chosen())).isGreaterThan(0.9);
    }

    @Test
    void tellsAFitThatGivesUpAClass() {
        var majority =
                Crowd.of(100, EVEN, 1, Crowd.rightWith(0.9, 2), Crowd.rightWith(0.9, 2), Crowd.rightWith(0.9, 2));
        var fair = MajorityVote.fit(majority.labels());
        var allFirst = new double[100][];
        Arrays.setAll(allFirst, _ -> new double[] {0.9, 0.1});
        var runaway = new Aggregation(
                AggregationMethod.ONE_COIN, allFirst, new double[] {0.9}, (_, _, _, _) -> 0.5, 0, 1, true);

        assertThat(Collapse.of(majority.labels(), runaway, fair)).isTrue();
        assertThat(Collapse.of(majority.labels(), fair, fair)).isFalse();
    }

    @Test
    void tellsAFitThatTakesWorkersForLiars() {
        var crowd = Crowd.of(100, EVEN, 1, Crowd.rightWith(0.9, 2), Crowd.rightWith(0.9, 2), Crowd.rightWith(0.9, 2));
        var majority = MajorityVote.fit(crowd.labels());
        var liars = new Aggregation(
                AggregationMethod.ONE_COIN,
                majority.posterior(),
                new double[] {0.2, 0.3},
                majority.answers(),
                0,
                1,
                true);

        assertThat(Collapse.of(crowd.labels(), liars, majority)).isTrue();
    }

    /** Nearly all labels name the first class, which a spammer who names nothing else explains as well as a truth would. */
    @Test
    void tellsAFitThatMakesNothingOfWhatAllAgreeOn() {
        int[] item = IntStream.range(0, 600).map(n -> n / 3).toArray();
        int[] worker = IntStream.range(0, 600).map(n -> n % 3).toArray();
        int[] label = IntStream.range(0, 600)
                .map(n -> n % 3 == 2 && n / 3 % 5 < 2 ? 1 : 0)
                .toArray();
        var labels = new Labels(200, 3, 2, item, worker, label);

        var choice = AggregationChoice.of(labels, 1);

        assertThat(Mace.fit(labels, 1).posterior()[4][0]).isLessThan(0.6);
        assertThat(choice.scores().getFirst())
                .extracting(MethodScore::method, MethodScore::collapsed)
                .containsExactly(AggregationMethod.MACE, true);
        assertThat(choice.reason()).isEqualTo(AggregationChoice.Reason.BETTER_ONES_COLLAPSED);
        assertThat(choice.chosen().posterior()[4][0]).isGreaterThan(0.9);
    }

    @Test
    void countsVotesWhereNoTwoWorkersCanBeCompared() {
        var labels = new Labels(
                40,
                120,
                2,
                IntStream.range(0, 120).map(n -> n / 3).toArray(),
                IntStream.range(0, 120).toArray(),
                IntStream.range(0, 120)
                        .map(n -> n % 3 == 2 ? 1 - n / 3 % 2 : n / 3 % 2)
                        .toArray());

        var choice = AggregationChoice.of(labels, 1);

        assertThat(choice.chosen().winners())
                .containsExactly(IntStream.range(0, 40).map(i -> i % 2).toArray());
    }

    @Test
    void scoresEveryMethodTheBestFirst() {
        var scores = AggregationChoice.of(BLUEBIRDS.labels(), 1).scores();

        assertThat(scores)
                .extracting(MethodScore::method)
                .doesNotHaveDuplicates()
                .hasSize(5)
                .noneMatch(AggregationMethod::isOverThings);
        assertThat(scores).extracting(MethodScore::logLoss).isSorted();
        assertThat(scores).allSatisfy(score -> assertThat(score.logLossError()).isPositive());
    }

    /** Workers who are right in p of all cases, and known to be, cannot be predicted better than by the entropy of that. */
    @Test
    void scoresPredictionsByTheirLogLoss() {
        var workers = new Crowd.Worker[9];
        Arrays.fill(workers, Crowd.rightWith(0.8, 2));
        var crowd = Crowd.of(2_000, EVEN, 4, workers);

        var score = AggregationChoice.of(crowd.labels(), 1).scores().getFirst();

        double entropy = -0.8 * Math.log(0.8) - 0.2 * Math.log(0.2);
        assertThat(score.logLoss()).isBetween(entropy - 0.01, entropy + 0.05);
    }

    @Test
    void countsVotesWhereNothingCanBeHeldOut() {
        var choice = AggregationChoice.of(new Labels(2, 1, 2, new int[] {0, 1}, new int[] {0, 0}, new int[] {0, 1}), 1);

        assertThat(choice.reason()).isEqualTo(AggregationChoice.Reason.TOO_FEW_LABELS);
        assertThat(choice.chosen().method()).isEqualTo(AggregationMethod.MAJORITY);
        assertThat(choice.scores()).isEmpty();
    }
}
