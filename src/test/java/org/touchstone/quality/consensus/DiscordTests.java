package org.touchstone.quality.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.statistics.Aggregation;
import org.touchstone.statistics.AggregationMethod;
import org.touchstone.statistics.Labels;
import org.touchstone.statistics.PairedLabels;

/** Simulated studies of which it is known which comparisons are hard and who spams. */
class DiscordTests {

    /** One comparison with these votes, 0 or 1, of workers as reliable as is said, and the posterior of 1. */
    private static Discord of(int[] votes, double[] reliability, double second) {
        var poll = poll(1, votes.length, votes);
        return new Verdicts(poll, fit(new double[][] {{1 - second, second}}, reliability))
                .of(0)
                .discord();
    }

    private static Aggregation fit(double[][] posterior, double[] reliability) {
        return new Aggregation(AggregationMethod.ONE_COIN, posterior, reliability, (_, _, _, _) -> 0.5, 0, 1, true);
    }

    private static Poll poll(int comparisons, int workers, int[] votes) {
        int size = votes.length;
        int[] item = IntStream.range(0, size).map(n -> n / workers).toArray();
        int[] worker = IntStream.range(0, size).map(n -> n % workers).toArray();
        int[] starts =
                IntStream.rangeClosed(0, comparisons).map(i -> i * workers).toArray();
        return new Poll(
                "",
                ids(comparisons, number -> new ComparisonId(new UUID(0, number))),
                ids(workers, number -> new PersonId(new UUID(0, number))),
                new boolean[workers],
                PairedLabels.apart(new Labels(comparisons, workers, 2, item, worker, votes)),
                starts);
    }

    private static <T> List<T> ids(int count, IntFunction<T> id) {
        return IntStream.range(0, count).mapToObj(id).toList();
    }

    @Test
    void tellsTheFiveApart() {
        double[] oneSpammer = {0.9, 0.9, 0.5};

        assertThat(of(new int[] {1, 1, 1}, oneSpammer, 0.6)).isEqualTo(Discord.UNANIMOUS);
        assertThat(of(new int[] {1, 1, 0}, oneSpammer, 0.95)).isEqualTo(Discord.ODD_WORKER);
        assertThat(of(new int[] {1, 0, 1}, oneSpammer, 0.75)).isEqualTo(Discord.OUTVOTED);
        assertThat(of(new int[] {1, 0, 1}, oneSpammer, 0.74)).isEqualTo(Discord.HARD_COMPARISON);
        assertThat(of(new int[] {1, 1, 0}, oneSpammer, 0.6)).isEqualTo(Discord.TOO_FEW_RELIABLE);
    }

    @Test
    void nobodyIsUnreliableAmongWorkersWhoAreAlike() {
        double[] alike = {0.7, 0.7, 0.7};

        assertThat(of(new int[] {1, 1, 0}, alike, 0.9)).isEqualTo(Discord.OUTVOTED);
        assertThat(of(new int[] {1, 1, 0}, alike, 0.6)).isEqualTo(Discord.HARD_COMPARISON);
    }

    /** Four workers who are right in 95 of 100 easy comparisons and guess on hard ones, two who always guess; every fifth comparison is hard. */
    @Test
    void findsOutWhichComparisonsAreHardAndWhereSomebodyWasOdd() {
        int comparisons = 600;
        int workers = 6;
        var random = new SplittableRandom(7);
        int[] votes = IntStream.range(0, comparisons * workers)
                .map(n -> {
                    int comparison = n / workers;
                    boolean guesses = n % workers >= 4 || isHard(comparison);
                    boolean right = guesses ? random.nextBoolean() : random.nextInt(20) > 0;
                    return right ? comparison % 2 : 1 - comparison % 2;
                })
                .toArray();
        var poll = poll(comparisons, workers, votes);
        var verdicts = new Verdicts(poll, AggregationMethod.ONE_COIN.fit(poll.labels(), 1));
        var byKind = IntStream.range(0, comparisons)
                .boxed()
                .collect(Collectors.groupingBy(i -> verdicts.of(i).discord()));

        var hard = byKind.getOrDefault(Discord.HARD_COMPARISON, List.of());
        var odd = byKind.getOrDefault(Discord.ODD_WORKER, List.of());
        assertThat(share(hard)).as("hard among those called hard").isGreaterThan(0.8);
        assertThat(share(odd))
                .as("hard among those where only unreliable workers differ")
                .isLessThan(0.1);
        long hardOnes =
                IntStream.range(0, comparisons).filter(DiscordTests::isHard).count();
        // Four who guess split two to two in 6 of 16 cases, which leaves it to chance; three to one they outvote one of
        // their own.
        assertThat(hard.size()).isBetween((int) (0.25 * hardOnes), (int) (0.6 * hardOnes));
        // Two who guess both agree with the right ones in a quarter of cases.
        long easy = comparisons - hardOnes;
        assertThat(odd.size()).isBetween((int) (0.5 * easy), (int) (0.75 * easy));
    }

    private static boolean isHard(int comparison) {
        return comparison / 2 % 5 == 0;
    }

    private static double share(List<Integer> comparisons) {
        return comparisons.stream().filter(DiscordTests::isHard).count() / (double) comparisons.size();
    }

    @Test
    void theWinnerIsATieWhereTheLikeliestAreEqual() {
        double[] alike = {0.8, 0.8};
        var verdicts = new Verdicts(poll(1, 2, new int[] {0, 1}), fit(new double[][] {{0.5, 0.5}}, alike));

        assertThat(verdicts.of(0).winner()).isEqualTo(Outcome.TIE);
    }
}
