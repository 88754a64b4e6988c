package org.touchstone.labeling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * What came of asking a worker how they feel.
 *
 * @param feelings null where they would rather not say
 */
public record Mood(PersonId worker, Instant at, @Nullable Feelings feelings) {}
