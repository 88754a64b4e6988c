package org.touchstone.quality.adjudication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;

/**
 * One step of an adjudication.
 *
 * @param number from 1
 * @param ruling what was decided; null where the last ruling was taken back
 * @param after how things stand after it
 */
public record Step(
        ComparisonId comparison,
        int number,
        PersonId by,
        @Nullable Ruling ruling,
        Standing after,
        Instant at) {}
