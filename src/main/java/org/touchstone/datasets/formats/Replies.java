package org.touchstone.datasets.formats;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.PlacedPair;

/**
 * The responses of one comparison and how often each is better by the labels, a tie counting one half to both. The rank of a response is the
 * number of responses with more wins: 0 for the best, and the same for those that are tied.
 */
final class Replies {

    private static final double TIED = 0.5;

    private final Map<Reply, Double> wins = new LinkedHashMap<>();

    void add(PlacedPair placed) {
        var pair = placed.pair();
        var sources = placed.backing().sources();
        boolean same = pair.first().equals(pair.second());
        win(new Reply(pair.first(), sources.first(), false), pair.isTie() ? TIED : pair.firstIsBetter() ? 1 : 0);
        win(new Reply(pair.second(), sources.second(), same), pair.isTie() ? TIED : pair.firstIsBetter() ? 0 : 1);
    }

    private void win(Reply reply, double share) {
        wins.merge(reply, share, Double::sum);
    }

    /** Each reply with its rank, the best first; the tied in the order in which they came. */
    Map<Reply, Integer> ranks() {
        var ranks = new LinkedHashMap<Reply, Integer>();
        wins.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> ranks.put(entry.getKey(), rank(entry.getValue())));
        return ranks;
    }

    private int rank(double own) {
        return (int) wins.values().stream().filter(others -> others > own).count();
    }

    /**
     * One response.
     *
     * @param twin whether it is the second of a pair of equal texts, which stay two
     */
    record Reply(String text, @Nullable String source, boolean twin) {}
}
