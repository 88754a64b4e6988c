package org.touchstone.statistics;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Votes on pairs of things that recur in other pairs, such as texts; one place of the four arrays for each vote.
 *
 * @param things how many things there are
 * @param workers how many workers there are
 * @param first the thing shown first (or left) in each vote, from 0
 * @param second the other one
 * @param worker who voted, from 0
 * @param outcome {@link #FIRST}, {@link #SECOND} or {@link #TIE}
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record PairVotes(int things, int workers, int[] first, int[] second, int[] worker, int[] outcome) {

    public static final int FIRST = 0;
    public static final int SECOND = 1;
    public static final int TIE = 2;

    public PairVotes {
        if (first.length != second.length || first.length != worker.length || first.length != outcome.length) {
            throw new IllegalArgumentException(
                    "First, second, workers and outcomes must be equally many but are %d, %d, %d and %d"
                            .formatted(first.length, second.length, worker.length, outcome.length));
        }
        for (int n = 0; n < first.length; n++) {
            requireBelow(things, first[n], "thing");
            requireBelow(things, second[n], "thing");
            requireBelow(workers, worker[n], "worker");
            requireBelow(3, outcome[n], "outcome");
            if (first[n] == second[n]) {
                throw new IllegalArgumentException("Vote %d compares thing %d with itself".formatted(n, first[n]));
            }
        }
    }

    private static void requireBelow(int limit, int code, String what) {
        if (code < 0 || code >= limit) {
            throw new IllegalArgumentException(
                    "Each %s must lie in [0, %d) but one was %d".formatted(what, limit, code));
        }
    }

    /** How many votes there are. */
    public int size() {
        return outcome.length;
    }

    /** The votes at the places that are wanted, of the same things and workers. */
    public PairVotes where(IntPredicate wanted) {
        int[] kept = IntStream.range(0, size()).filter(wanted).toArray();
        return new PairVotes(things, workers, at(first, kept), at(second, kept), at(worker, kept), at(outcome, kept));
    }

    private static int[] at(int[] codes, int[] places) {
        return IntStream.of(places).map(place -> codes[place]).toArray();
    }

    /** For each thing the smallest thing that it is connected with by votes: strengths compare only among equals of these. */
    public int[] components() {
        int[] root = IntStream.range(0, things).toArray();
        for (int n = 0; n < size(); n++) {
            int one = root(root, first[n]);
            int other = root(root, second[n]);
            root[Math.max(one, other)] = Math.min(one, other);
        }
        return IntStream.range(0, things).map(thing -> root(root, thing)).toArray();
    }

    private static int root(int[] roots, int thing) {
        int at = thing;
        while (roots[at] != at) {
            roots[at] = roots[roots[at]];
            at = roots[at];
        }
        return at;
    }
}
