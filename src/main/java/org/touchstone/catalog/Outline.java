package org.touchstone.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a comparison of two responses without reading them: for figures over many comparisons.
 *
 * @param first how long the first response is, in characters
 * @param second the same of the second
 * @param firstSource the model or person that wrote the first response, where known; never shown to workers
 * @param secondSource the same of the second
 * @param file the name of the file that brought the comparison; null where it came one by one
 * @param broughtAt when that file was brought in; null with {@code file}
 */
public record Outline(
        ComparisonId comparison,
        int first,
        int second,
        @Nullable String firstSource,
        @Nullable String secondSource,
        @Nullable String file,
        @Nullable Instant broughtAt) {}
