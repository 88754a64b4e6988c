package org.touchstone.datasets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one worker said of a pair, in the orientation of the snapshot.
 *
 * @param annotator a name that holds within the snapshot: {@link Pseudonyms}; null where a file did not tell who said it
 * @param outcome FIRST where the first is the better one, SECOND, or a kind of tie: TIE, BOTH_GOOD, BOTH_BAD
 * @param strength signed steps, negative when the first is better; null where a file did not tell
 * @param shownFirst LEFT or RIGHT: where the first response stood on the worker's screen; null where nobody knows
 * @param at when; null where a file did not tell
 * @param activeMs how long the worker had the page before them, in milliseconds; null where nobody knows
 * @param round 0 for the first showing, from 1 on for repeats
 * @param kind whose judgment it is
 */
public record FrozenVote(
        @Nullable String annotator,
        String outcome,
        @Nullable Integer strength,
        @Nullable String shownFirst,
        @Nullable Instant at,
        @Nullable Long activeMs,
        int round,
        Kind kind,
        Remarks remarks) {

    /** Whose judgment it is. */
    public enum Kind {
        /** A worker's, given here. */
        HERE,
        /** Given elsewhere; it came in a file. */
        ELSEWHERE,
        /** A program's. */
        SIMULATED
    }

    /**
     * What the worker told beside the choice.
     *
     * @param aspects by name: one number for sides (-1 the first, 0 a tie, 1 the second), one for each response where they are rated
     * @param confidence from 1 (a guess) to 5 (certain)
     */
    public record Remarks(
            @Nullable String rationale, @Nullable Integer confidence, Map<String, List<Integer>> aspects) {

        public static final Remarks NONE = new Remarks(null, null, Map.of());

        public Remarks {
            aspects = new TreeMap<>(aspects);
        }
    }
}
