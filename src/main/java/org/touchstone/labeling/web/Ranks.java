package org.touchstone.labeling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Ranking;

/** Ranks as people give them, one number for each response, and the ranking that they mean. */
final class Ranks {

    private Ranks() {}

    /**
     * The ranking by ascending rank, equal ranks tied. After a tie, the next rank may count the tied ones (1, 1, 3) or not
     * (1, 1, 2); any other gap is refused, and so is a missing rank.
     */
    static Ranking ranking(List<@Nullable Integer> ranks) {
        var byRank = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < ranks.size(); i++) {
            var rank = ranks.get(i);
            if (rank == null) {
                throw new UnfitForm("rank-missing", "ranking", "Response " + letter(i) + " has no rank yet", letter(i));
            }
            byRank.computeIfAbsent(rank, _ -> new ArrayList<>()).add(i + 1);
        }
        refuseGaps(byRank);
        return new Ranking(List.copyOf(byRank.values()));
    }

    /** The rank of each response, those that are tied sharing the best of theirs. */
    static List<Integer> of(Ranking ranking) {
        return IntStream.rangeClosed(1, ranking.size()).mapToObj(ranking::rank).toList();
    }

    /** Whether a ranking leaves the responses in the order of the screen. */
    static boolean isAsItStood(Ranking ranking) {
        return of(ranking)
                .equals(IntStream.rangeClosed(1, ranking.size()).boxed().toList());
    }

    /** The name of a response by its place from 0: A, B, C, ... */
    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private static void refuseGaps(SortedMap<Integer, List<Integer>> byRank) {
        int next = 1;
        int nextAfterTie = 1;
        for (var group : byRank.entrySet()) {
            int rank = group.getKey();
            if (rank != next && rank != nextAfterTie) {
                throw new UnfitForm("rank-gap", "ranking", "No response has rank " + next, next);
            }
            next = rank + 1;
            nextAfterTie = rank + group.getValue().size();
        }
    }
}
