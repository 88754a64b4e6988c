package org.touchstone.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said elsewhere about the two responses of a pair.
 *
 * @param worker what they were called there; null where the file does not tell. People without a name are not known to be the same from one
 *     line to the next, so such votes are counted and become nobody's judgments
 * @param preferred null for a tie
 * @param at when they said so; null where the file does not tell
 * @param rationale why, in their words; null where they gave none
 * @param strength by how much, in steps of the file's scale (of rankings: in ranks), negative where the first is better; null where they did
 *     not say
 * @param told what files of our own tell besides
 */
public record Vote(
        @Nullable String worker,
        @Nullable Preferred preferred,
        @Nullable Instant at,
        @Nullable String rationale,
        @Nullable Integer strength,
        Told told) {

    public Vote(
            @Nullable String worker,
            @Nullable Preferred preferred,
            @Nullable Instant at,
            @Nullable String rationale,
            @Nullable Integer strength) {
        this(worker, preferred, at, rationale, strength, Told.NOTHING);
    }

    /**
     * What files of our own tell besides.
     *
     * @param outcome the kind of tie: TIE, BOTH_GOOD or BOTH_BAD; null where it is no tie or nobody knows
     * @param shownFirst LEFT or RIGHT: where the first response stood on the screen; null where the file does not tell
     * @param activeMs how long the page was before them, in milliseconds; null where the file does not tell
     * @param round 0 for the first showing, from 1 on for repeats
     * @param kind HERE, ELSEWHERE or SIMULATED, as the file has it; null where it does not tell
     * @param confidence from 1 to 5; null where the file does not tell
     * @param aspects answers by the aspect's name, as in a snapshot
     */
    public record Told(
            @Nullable String outcome,
            @Nullable String shownFirst,
            @Nullable Long activeMs,
            int round,
            @Nullable String kind,
            @Nullable Integer confidence,
            Map<String, List<Integer>> aspects) {

        /** What other files tell. */
        public static final Told NOTHING = new Told(null, null, null, 0, null, null, Map.of());
    }
}
