package org.touchstone.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said elsewhere about the two responses of a pair.
 *
 * @param worker what they were called there
 * @param preferred null for a tie
 * @param at when they said so; null where the file does not tell
 * @param rationale why, in their words; null where they gave none
 */
public record Vote(
        String worker,
        @Nullable Preferred preferred,
        @Nullable Instant at,
        @Nullable String rationale) {}
