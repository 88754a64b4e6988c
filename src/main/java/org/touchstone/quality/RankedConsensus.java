package org.touchstone.quality;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Ranking;
import org.touchstone.statistics.PlackettLuce;
import org.touchstone.statistics.Rankings;

/**
 * What the rankings of one comparison say of each two of its responses.
 *
 * @param judgments at least one, oldest first, each with a ranking of the same responses
 */
public record RankedConsensus(ComparisonId comparison, List<Judgment> judgments) {

    public RankedConsensus {
        judgments = List.copyOf(judgments);
        if (judgments.isEmpty()) {
            throw new IllegalArgumentException("Nobody has ranked comparison " + comparison);
        }
    }

    /**
     * Two responses of the comparison.
     *
     * @param first the place of the one that stands earlier, from 0 on
     * @param second the place of the other
     * @param votes how many ranked the first before the second, neither, and the second before the first
     * @param apart the mean number of ranks from the second to the first: negative when the first is better
     * @param before how probable it is that the first is ranked before the second, by {@link PlackettLuce} with its usual prior on the rankings
     *     of this comparison
     */
    public record Pair(int first, int second, Votes votes, double apart, double before) {}

    /** How many said what. */
    public record Votes(int first, int ties, int second) {}

    /** Every two responses, in the order of their places. */
    public List<Pair> pairs() {
        var rankings = judgments.stream().map(RankedConsensus::ranking).toList();
        int responses = rankings.getFirst().size();
        var groups = rankings.stream().map(RankedConsensus::groups).toArray(int[][][]::new);
        var fit = PlackettLuce.fit(new Rankings(responses, groups), PlackettLuce.PRIOR);
        return IntStream.range(0, responses)
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, responses)
                        .mapToObj(second -> pair(first, second, rankings, fit.before(first, second))))
                .toList();
    }

    private static Pair pair(int first, int second, List<Ranking> rankings, double before) {
        int[] apart = rankings.stream()
                .mapToInt(ranking -> ranking.rank(first + 1) - ranking.rank(second + 1))
                .toArray();
        var votes = new Votes(signs(apart, -1), signs(apart, 0), signs(apart, 1));
        return new Pair(first, second, votes, IntStream.of(apart).average().orElseThrow(), before);
    }

    private static int signs(int[] apart, int wanted) {
        return (int) IntStream.of(apart)
                .filter(ranks -> Integer.signum(ranks) == wanted)
                .count();
    }

    private static Ranking ranking(Judgment judgment) {
        return Objects.requireNonNull(judgment.details().ranking(), "A judgment without a ranking");
    }

    private static int[][] groups(Ranking ranking) {
        return ranking.groups().stream()
                .map(group -> group.stream().mapToInt(response -> response - 1).toArray())
                .toArray(int[][]::new);
    }
}
