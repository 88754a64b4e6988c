package org.touchstone.datasets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.Datasets.Export;

/**
 * A file that is, or will be, written to disk to be downloaded later.
 *
 * @param problem why it failed, in English; null unless it did
 * @param written what was written; null until it is
 */
public record PreparedExport(
        UUID id,
        Export export,
        Packing packing,
        Instant askedAt,
        Progress progress,
        @Nullable String problem,
        @Nullable Written written) {

    /** Where the work stands. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How far the work is.
     *
     * @param done pairs read
     * @param total pairs there are
     */
    public record Progress(Status status, int done, int total) {

        /** In percent. */
        public int percent() {
            return total == 0 ? 0 : (int) (100L * done / total);
        }
    }

    /**
     * The file on disk.
     *
     * @param bytes of the file as it is downloaded
     * @param sha256 of the same
     */
    public record Written(long lines, long leftOut, long bytes, String sha256, Instant expiresAt) {}

    /** Whether there is more to come. */
    public boolean isWaiting() {
        return progress.status() == Status.QUEUED || progress.status() == Status.RUNNING;
    }
}
