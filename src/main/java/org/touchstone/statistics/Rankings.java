package org.touchstone.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rankings of things, each of some of them.
 *
 * @param things how many things there are
 * @param groups for each ranking its groups, the best first; things in one group share a rank, and things that are in none were not
 *     ranked, which says nothing of them
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record Rankings(int things, int[][][] groups) {

    public Rankings {
        for (int[][] ranking : groups) {
            var seen = new boolean[things];
            for (int[] group : ranking) {
                requireSome(group);
                for (int thing : group) {
                    requireNew(things, thing, seen);
                }
            }
        }
    }

    private static void requireSome(int[] group) {
        if (group.length == 0 || group.length > PlackettLuce.MOST_TIED) {
            throw new IllegalArgumentException("A rank is shared by 1 to %d things but one was by %d"
                    .formatted(PlackettLuce.MOST_TIED, group.length));
        }
    }

    private static void requireNew(int things, int thing, boolean[] seen) {
        if (thing < 0 || thing >= things) {
            throw new IllegalArgumentException(
                    "Each thing must lie in [0, %d) but one was %d".formatted(things, thing));
        }
        if (seen[thing]) {
            throw new IllegalArgumentException("A ranking names thing %d twice".formatted(thing));
        }
        seen[thing] = true;
    }

    /** For each thing the smallest thing that it is connected with by rankings: worths compare only among equals of these. */
    public int[] components() {
        int[] root = IntStream.range(0, things).toArray();
        for (int[][] ranking : groups) {
            int[] ranked = Arrays.stream(ranking).flatMapToInt(Arrays::stream).toArray();
            for (int i = 1; i < ranked.length; i++) {
                int one = root(root, ranked[i - 1]);
                int other = root(root, ranked[i]);
                root[Math.max(one, other)] = Math.min(one, other);
            }
        }
        return IntStream.range(0, things).map(thing -> root(root, thing)).toArray();
    }

    private static int root(int[] roots, int thing) {
        int at = thing;
        while (roots[at] != at) {
            at = roots[at];
        }
        return at;
    }
}
