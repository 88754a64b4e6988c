package org.touchstone.labeling;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Responses in order of preference.
 *
 * @param groups the best first; responses in one group are tied, and stand by ascending number. Numbers count from 1: positions on the screen in a verdict,
 *     places in the comparison in a judgment
 */
public record Ranking(List<List<Integer>> groups) {

    public Ranking {
        groups = groups.stream().map(group -> group.stream().sorted().toList()).toList();
        var ranked = groups.stream().flatMap(List::stream).sorted().toList();
        var wanted = IntStream.rangeClosed(1, ranked.size()).boxed().toList();
        if (ranked.isEmpty() || groups.stream().anyMatch(List::isEmpty) || !ranked.equals(wanted)) {
            throw new InvalidVerdict("ranking", "A ranking names every response once, from 1 up, but was " + groups);
        }
    }

    /** How many responses are ranked. */
    public int size() {
        return groups.stream().mapToInt(List::size).sum();
    }

    /** Whether any two responses share a rank. */
    public boolean hasTies() {
        return groups.size() < size();
    }

    /** The rank of a response, 1 for the best; those in one group share theirs. */
    public int rank(int response) {
        int better = 0;
        for (var group : groups) {
            if (group.contains(response)) {
                return better + 1;
            }
            better += group.size();
        }
        throw new IllegalArgumentException("There is no response " + response + " in " + groups);
    }

    /** The same ranking under other numbers. */
    Ranking renumbered(IntUnaryOperator number) {
        return new Ranking(groups.stream()
                .map(group -> group.stream().map(number::applyAsInt).toList())
                .toList());
    }
}
