package org.touchstone.datasets;

import org.jspecify.annotations.Nullable;

/**
 * A file that a snapshot is exported as, before any compression.
 *
 * @param split null for one that holds all parts
 * @param lines records: lines, or rows without the line of names
 * @param leftOut pairs for which the format has no place
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record SnapshotFile(
        ExportFormat format, @Nullable Split split, long lines, long leftOut, long bytes, String sha256) {}
