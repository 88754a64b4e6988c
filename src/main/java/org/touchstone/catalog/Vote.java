package org.touchstone.catalog;

import java.time.Instant;
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
 */
public record Vote(
        @Nullable String worker,
        @Nullable Preferred preferred,
        @Nullable Instant at,
        @Nullable String rationale,
        @Nullable Integer strength) {}
