package org.touchstone.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the labels of one unit say by plurality.
 *
 * @param leaders the categories with most votes, ascending: one if there is a winner, several on a tie, none without votes
 * @param votes how many votes each leader has
 * @param runnerUp how many votes the next category in line has: as many as the leaders on a tie, 0 if there is none
 * @param total how many votes there are
 */
public record Majority(List<Integer> leaders, int votes, int runnerUp, int total) {

    public Majority {
        leaders = List.copyOf(leaders);
    }

    public static Majority of(int... labels) {
        var counts = Arrays.stream(labels)
                .boxed()
                .collect(Collectors.toMap(label -> label, _ -> 1, Integer::sum, TreeMap<Integer, Integer>::new));
        var ranked = counts.values().stream().sorted(Comparator.reverseOrder()).toList();
        int votes = ranked.isEmpty() ? 0 : ranked.getFirst();
        int runnerUp = ranked.size() < 2 ? 0 : ranked.get(1);
        var leaders = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == votes)
                .map(Map.Entry::getKey)
                .toList();
        return new Majority(leaders, votes, runnerUp, labels.length);
    }

    /** The category with more votes than any other; empty on a tie and without votes. */
    public OptionalInt winner() {
        return leaders.size() == 1 ? OptionalInt.of(leaders.getFirst()) : OptionalInt.empty();
    }

    public boolean isTie() {
        return leaders.size() > 1;
    }

    /** By how much of the vote the winner leads the next category, from 0 on a tie to 1 if unanimous; 0 without votes. */
    public double margin() {
        return total == 0 ? 0 : (double) (votes - runnerUp) / total;
    }
}
