package org.touchstone.quality.calibration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.touchstone.catalog.ComparisonId;

/**
 * Comparisons that researchers are to judge.
 *
 * @param seed by which they were drawn
 * @param comparisons in the order in which they are judged
 */
public record Sample(UUID id, long seed, List<ComparisonId> comparisons, Instant drawnAt) {

    public Sample {
        comparisons = List.copyOf(comparisons);
    }
}
