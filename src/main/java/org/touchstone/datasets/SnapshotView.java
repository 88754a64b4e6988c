package org.touchstone.datasets;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.StudyId;

/**
 * What there is to know of a snapshot short of its pairs.
 *
 * @param digest SHA-256 of the recipe and of every pair; the same inputs, policy and seed give the same digest
 * @param study the study whose judgments it holds; null for an imported one
 * @param counts the pairs in each part
 * @param simulated whether a program's judgment stands behind any of its labels
 * @param manifest how it was made and what its files are, as JSON
 */
public record SnapshotView(
        SnapshotId id,
        String name,
        String digest,
        Origin origin,
        @Nullable StudyId study,
        Map<Split, Integer> counts,
        boolean simulated,
        Instant frozenAt,
        String manifest) {

    /** The pairs in the part. */
    public int count(Split split) {
        return counts.getOrDefault(split, 0);
    }

    /** All pairs. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
