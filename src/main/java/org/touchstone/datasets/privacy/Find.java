package org.touchstone.datasets.privacy;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonId;

/**
 * What looks like personal data in a text of a study.
 *
 * @param excerpt the words around it, with what was found hidden
 * @param decision null while nobody has looked at it
 */
public record Find(
        long id,
        ComparisonId comparison,
        Kind kind,
        Spot spot,
        String excerpt,
        @Nullable Decision decision) {}
