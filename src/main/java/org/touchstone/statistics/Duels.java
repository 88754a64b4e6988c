package org.touchstone.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Comparisons of two things each, with votes that may be shares of votes; one place of the arrays for each comparison.
 *
 * @param things how many things there are
 * @param first the one thing of each comparison, from 0
 * @param second the other one
 * @param won how many votes, or which share of one, prefer the first
 * @param lost how many prefer the second
 * @param tied how many prefer neither
 * @param extra by comparison what else may move votes towards the first, such as its extra length; rows of equal length, which may be 0
 * @param clusters for each comparison, a number from 0 on that it shares with those of the same conversation
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Duels(
        int things,
        int[] first,
        int[] second,
        double[] won,
        double[] lost,
        double[] tied,
        double[][] extra,
        int[] clusters) {

    public Duels {
        int size = first.length;
        if (IntStream.of(second.length, won.length, lost.length, tied.length, extra.length, clusters.length)
                .anyMatch(length -> length != size)) {
            throw new IllegalArgumentException("All columns have as many rows as there are comparisons: " + size);
        }
        for (int n = 0; n < size; n++) {
            requireThings(things, first[n], second[n]);
            requireVotes(won[n], lost[n], tied[n]);
            if (extra[n].length != extra[0].length) {
                throw new IllegalArgumentException("All rows must have " + extra[0].length + " extras");
            }
        }
    }

    private static void requireThings(int things, int one, int other) {
        if (Math.min(one, other) < 0 || Math.max(one, other) >= things || one == other) {
            throw new IllegalArgumentException(
                    "Two different things of %d are compared, but these were %d and %d".formatted(things, one, other));
        }
    }

    private static void requireVotes(double won, double lost, double tied) {
        if (!(won >= 0 && lost >= 0 && tied >= 0)) {
            throw new IllegalArgumentException("Votes are not negative but were %s, %s, %s".formatted(won, lost, tied));
        }
    }

    /** How many comparisons there are. */
    public int size() {
        return first.length;
    }

    /** How many conversations they are of. */
    public int clusterCount() {
        return Arrays.stream(clusters).max().orElse(-1) + 1;
    }

    /** How many extras each has. */
    int extras() {
        return extra.length == 0 ? 0 : extra[0].length;
    }

    /** The same with each tie as half a vote for either side. */
    Duels halved() {
        double[] half = Arrays.stream(tied).map(votes -> votes / 2).toArray();
        return new Duels(things, first, second, sum(won, half), sum(lost, half), new double[size()], extra, clusters);
    }

    private static double[] sum(double[] one, double[] other) {
        var sum = new double[one.length];
        Arrays.setAll(sum, n -> one[n] + other[n]);
        return sum;
    }

    /** The same votes with the comparison's extras forgotten, so that all of two things and a cluster are one row. */
    Duels plain() {
        Map<Long, Integer> rows = new HashMap<>();
        var rowOf = new int[size()];
        for (int n = 0; n < size(); n++) {
            int low = Math.min(first[n], second[n]);
            int high = Math.max(first[n], second[n]);
            rowOf[n] = rows.computeIfAbsent(((long) clusters[n] * things + low) * things + high, _ -> rows.size());
        }
        var votes = new double[3][rows.size()];
        var names = new int[3][rows.size()];
        for (int n = 0; n < size(); n++) {
            boolean turned = first[n] > second[n];
            votes[0][rowOf[n]] += turned ? lost[n] : won[n];
            votes[1][rowOf[n]] += turned ? won[n] : lost[n];
            votes[2][rowOf[n]] += tied[n];
            names[0][rowOf[n]] = Math.min(first[n], second[n]);
            names[1][rowOf[n]] = Math.max(first[n], second[n]);
            names[2][rowOf[n]] = clusters[n];
        }
        return new Duels(
                things, names[0], names[1], votes[0], votes[1], votes[2], new double[rows.size()][0], names[2]);
    }

    /** For each thing the smallest thing that comparisons connect it with: strengths compare only among equals of these. */
    public int[] components() {
        var workers = new int[size()];
        return new PairVotes(things, 1, first, second, workers, new int[size()]).components();
    }
}
