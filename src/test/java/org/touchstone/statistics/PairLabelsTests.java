package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.statistics.AggregationChoice.Reason;
import org.touchstone.statistics.PairWorld.Voting;

/** Simulated comparisons of which the truth is known, with workers a quarter of whom guess. */
class PairLabelsTests {

    private static final double[] STRENGTH =
            new SplittableRandom(11).doubles(40, -2.5, 2.5).toArray();
    private static final double[] GUESSING_AND_CAREFUL = IntStream.range(0, 20)
            .mapToDouble(worker -> worker % 4 == 0 ? 0 : worker % 4 == 1 ? 0.5 : 1.4)
            .toArray();
    private static final double NO_TIES = Double.NEGATIVE_INFINITY;

    private static PairWorld withStrengths(int votes, double ties) {
        return PairWorld.drawn(
                40,
                300,
                (first, second) -> STRENGTH[first] - STRENGTH[second],
                new Voting(GUESSING_AND_CAREFUL, votes, ties),
                1);
    }

    @Test
    void takesStrengthsWhereResponsesHaveThemAndComesCloserToTheTruthThanTheMajority() {
        var world = withStrengths(3, NO_TIES);

        var choice = AggregationChoice.of(world.labels(), 1);

        assertThat(choice.reason()).isEqualTo(Reason.PREDICTS_BEST);
        assertThat(choice.chosen().method()).isEqualTo(AggregationMethod.BRADLEY_TERRY);
        assertThat(world.accuracy(choice.chosen())).isGreaterThan(majority(world) + 0.07);
    }

    @Test
    void doesSoWithTiesToo() {
        var world = withStrengths(5, 0.3);

        var choice = AggregationChoice.of(world.labels(), 1);

        assertThat(choice.reason()).isEqualTo(Reason.PREDICTS_BEST);
        assertThat(choice.chosen().method()).isEqualTo(AggregationMethod.DAVIDSON);
        assertThat(world.accuracy(choice.chosen())).isGreaterThan(majority(world) + 0.1);
    }

    /** One vote on each comparison says nothing of its worker but for the strengths. */
    @Test
    void strengthsCanBeTriedOutOnOneVoteForEachComparison() {
        var world = withStrengths(1, NO_TIES);

        var choice = AggregationChoice.of(world.labels(), 1);

        assertThat(choice.chosen().method().isOverThings()).isTrue();
        assertThat(world.accuracy(choice.chosen())).isGreaterThan(majority(world));
    }

    private static double majority(PairWorld world) {
        return world.accuracy(MajorityVote.fit(world.labels().labels()));
    }

    @Test
    void offersNoStrengthsWhereNothingIsComparedTwice() {
        var world = PairWorld.apart(
                300,
                (first, second) -> STRENGTH[first % 40] - STRENGTH[second % 40],
                new Voting(GUESSING_AND_CAREFUL, 5, -0.5),
                1);

        var choice = AggregationChoice.of(world.labels(), 1);

        assertThat(world.labels().recurrence()).isEqualTo(new PairedLabels.Recurrence(600, 0));
        assertThat(choice.scores()).hasSize(5).noneMatch(score -> score.method().isOverThings());
        assertThat(choice.chosen().posterior())
                .isDeepEqualTo(AggregationChoice.of(world.labels().labels(), 1)
                        .chosen()
                        .posterior());
    }

    /** Which of two is better has nothing to do with how either does elsewhere. */
    @Test
    void strengthsLoseWherePreferencesAreNotTransitive() {
        var world = PairWorld.drawn(
                30,
                300,
                (first, second) -> 2.5 * Math.signum(Math.sin(mixed(first, second) - mixed(second, first))),
                new Voting(GUESSING_AND_CAREFUL, 5, -0.5),
                1);

        var choice = AggregationChoice.of(world.labels(), 1);

        assertThat(choice.chosen().method()).isEqualTo(AggregationMethod.DAWID_SKENE);
        assertThat(choice.reason()).isEqualTo(Reason.PREDICTS_BEST);
        assertThat(choice.scores())
                .last()
                .extracting(MethodScore::method)
                .as("behind counting votes")
                .isEqualTo(AggregationMethod.DAVIDSON);
    }

    private static int mixed(int first, int second) {
        return (first * 7919 + second * 104729) % 1000;
    }

    @Test
    void offersStrengthsFromHalfOfThingsOnThatRecur() {
        assertThat(labels(3, 2, "01:0 12:0").methods()).noneMatch(AggregationMethod::isOverThings);
        assertThat(labels(4, 2, "01:0 12:0 23:0").methods())
                .containsSubsequence(AggregationMethod.BRADLEY_TERRY, AggregationMethod.WORKER_DAVIDSON)
                .doesNotContain(AggregationMethod.DAVIDSON);
        assertThat(labels(4, 3, "01:0 12:0 23:0").methods())
                .containsSubsequence(AggregationMethod.DAVIDSON, AggregationMethod.WORKER_DAVIDSON)
                .doesNotContain(AggregationMethod.BRADLEY_TERRY);
    }

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, from = "BRADLEY_TERRY", to = "DAVIDSON")
    void oneComparisonIsLabelledByItsVotes(AggregationMethod method) {
        double[] label = method.fit(labels(2, 2, "01:00000"), 1).posterior()[0];

        assertThat(label[0]).isGreaterThan(0.75);
        assertThat(DoubleStream.of(label).sum()).isEqualTo(1, within(1e-9));
        assertThat(method.fit(labels(2, 2, "01:"), 1).posterior()[0])
                .containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    }

    /** If all say first of one comparison, they may as well all lean to the first: such a fit is not taken. */
    @Test
    void workersWhoMayLeanAreNotTakenAtTheirWordOnOneComparisonAndSoTheFitCountsAsCollapsed() {
        var one = labels(2, 2, "01:00000");

        var fit = AggregationMethod.WORKER_DAVIDSON.fit(one, 1);

        assertThat(fit.posterior()[0][0]).isBetween(0.5, 0.6);
        assertThat(Collapse.of(one.labels(), fit, MajorityVote.fit(one.labels())))
                .isTrue();
        assertThat(AggregationChoice.of(one, 1).chosen().method().isOverThings())
                .isFalse();
    }

    /** Everything says 0 over 1 over 2 over 3, always, whichever is shown first. */
    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, from = "BRADLEY_TERRY")
    void believesWhatAllAgreeOn(AggregationMethod method) {
        var unanimous = labels(4, 2, "01:00000 21:11111 23:00000 20:11111 13:00000 30:11111");

        var fit = method.fit(unanimous, 1);

        for (int pair = 0; pair < 6; pair++) {
            assertThat(fit.posterior()[pair][pair % 2]).as("pair %d", pair).isGreaterThan(0.8);
        }
        assertThat(Collapse.of(unanimous.labels(), fit, MajorityVote.fit(unanimous.labels())))
                .isFalse();
    }

    /** Though 0 beats everything else, and 3 nothing, all five who compared the two said 3. */
    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, from = "BRADLEY_TERRY")
    void whatIsSaidOfThePairItselfCountsBesideStrengths(AggregationMethod method) {
        var with = labels(4, 2, "01:0000 20:1111 13:0000 32:1111 12:0101 03:11111");
        var without = labels(4, 2, "01:0000 20:1111 13:0000 32:1111 12:0101 03:");

        double before = method.fit(without, 1).posterior()[5][0];

        assertThat(before).isGreaterThan(0.9);
        assertThat(method.fit(with, 1).posterior()[5][0]).isLessThan(before - 0.2);
    }

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, from = "DAVIDSON")
    void exchangingTheTwoExchangesTheLabel(AggregationMethod method) {
        var one = method.fit(labels(3, 3, "01:0012 12:0120 02:0011"), 1).posterior();
        var other = method.fit(labels(3, 3, "10:2210 21:2102 20:2211"), 1).posterior();

        for (int pair = 0; pair < 3; pair++) {
            assertThat(other[pair])
                    .containsExactly(new double[] {one[pair][2], one[pair][1], one[pair][0]}, within(0.02));
        }
    }

    @ParameterizedTest
    @EnumSource(value = AggregationMethod.class, from = "DAVIDSON")
    void tellsWhoGuesses(AggregationMethod method) {
        double[] reliability = method.fit(withStrengths(5, -0.5).labels(), 1).reliability();

        double guessing = mean(reliability, 0);
        double careful = (mean(reliability, 2) + mean(reliability, 3)) / 2;
        assertThat(guessing).isLessThan(careful - 0.15);
    }

    private static double mean(double[] reliability, int kind) {
        return IntStream.range(0, 20)
                .filter(worker -> worker % 4 == kind)
                .mapToDouble(worker -> reliability[worker])
                .average()
                .orElseThrow();
    }

    @Test
    void methodsOverThingsRefuseItemsOfWhichNothingElseIsKnown() {
        var labels = labels(2, 2, "01:0").labels();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregationMethod.DAVIDSON.fit(labels, 1))
                .withMessage("DAVIDSON has to know which things the items are pairs of");
    }

    /** Words such as {@code 01:001}: of things 0 and 1 the first three workers name the classes 0, 0 and 1. */
    private static PairedLabels labels(int things, int classes, String words) {
        String[] pairs = words.split(" ");
        int[][] rows = IntStream.range(0, pairs.length)
                .boxed()
                .flatMap(pair -> IntStream.range(3, pairs[pair].length()).mapToObj(at ->
                        new int[] {pair, at - 3, pairs[pair].charAt(at) - '0'}))
                .toArray(int[][]::new);
        var labels = new Labels(pairs.length, 5, classes, column(rows, 0), column(rows, 1), column(rows, 2));
        return new PairedLabels(labels, things, things(pairs, 0), things(pairs, 1));
    }

    private static int[] column(int[][] rows, int column) {
        return Arrays.stream(rows).mapToInt(row -> row[column]).toArray();
    }

    private static int[] things(String[] pairs, int place) {
        return Arrays.stream(pairs).mapToInt(pair -> pair.charAt(place) - '0').toArray();
    }
}
