package org.touchstone.preference.learning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds rankings among pairs: candidates of one conversation of whom each two were compared once, with a sure label and without a
 * contradiction. Such pairs and the ranking say the same, so that the ranking's likelihood can stand for theirs; where a pair is missing, was
 * judged twice, has a soft label or closes a circle, there is no single ranking, and its pairs stay pairs.
 */
final class Rankings {

    private static final int FEWEST = 3;
    private static final int[] NONE = {};

    private final List<Example> pairs;
    private final Roster roster;

    Rankings(List<Example> pairs, Roster roster) {
        this.pairs = pairs;
        this.roster = roster;
    }

    /**
     * A ranking.
     *
     * @param order its candidates, best first
     * @param members the pairs it stands for
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Ranking(int[] order, List<Integer> members) {}

    /** The rankings among the pairs of these numbers. */
    List<Ranking> among(int[] numbers) {
        var found = new ArrayList<Ranking>();
        for (var group : connected(numbers)) {
            var order = order(group);
            if (order.length >= FEWEST) {
                found.add(new Ranking(order, group));
            }
        }
        return found;
    }

    /** Pairs that hang together by their candidates. */
    private Iterable<List<Integer>> connected(int[] numbers) {
        var parent = IntStream.range(0, roster.candidates().size()).toArray();
        for (int i : numbers) {
            parent[root(parent, roster.first()[i])] = root(parent, roster.second()[i]);
        }
        var groups = new HashMap<Integer, List<Integer>>();
        for (int i : numbers) {
            groups.computeIfAbsent(root(parent, roster.first()[i]), _ -> new ArrayList<>())
                    .add(i);
        }
        return groups.values();
    }

    private static int root(int[] parent, int at) {
        int top = at;
        while (parent[top] != top) {
            parent[top] = parent[parent[top]];
            top = parent[top];
        }
        return top;
    }

    /** The candidates by falling number of wins, or none where the pairs are no ranking. */
    private int[] order(List<Integer> group) {
        var wins = new HashMap<Integer, Integer>();
        var compared = new HashSet<List<Integer>>();
        for (int i : group) {
            int first = roster.first()[i];
            int second = roster.second()[i];
            double label = pairs.get(i).label();
            boolean sure = label == 0 || label == 1;
            if (!sure || !compared.add(List.of(Math.min(first, second), Math.max(first, second)))) {
                return NONE;
            }
            wins.merge(first, label == 1 ? 1 : 0, Integer::sum);
            wins.merge(second, label == 1 ? 0 : 1, Integer::sum);
        }
        return compared.size() == wins.size() * (wins.size() - 1) / 2 ? sorted(wins) : NONE;
    }

    /** By wins, which are K - 1 to 0, each once, unless somewhere there is a circle. */
    private static int[] sorted(Map<Integer, Integer> wins) {
        var order = new int[wins.size()];
        var taken = new BitSet();
        for (var one : wins.entrySet()) {
            int place = order.length - 1 - one.getValue();
            if (taken.get(place)) {
                return NONE;
            }
            taken.set(place);
            order[place] = one.getKey();
        }
        return order;
    }
}
