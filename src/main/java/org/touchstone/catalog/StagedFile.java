package org.touchstone.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * A file that was brought and waits to be used.
 *
 * @param name as whoever brought it calls it; never a path
 * @param size its size in bytes, as announced; null where that was not said
 * @param received how many bytes are here
 * @param ready whether all of it is here
 * @param passing whether it was brought for a single import and goes with it
 * @param reading how it is to be read; null until somebody has said so
 */
public record StagedFile(
        StagedFileId id,
        String name,
        @Nullable Long size,
        long received,
        boolean ready,
        boolean passing,
        @Nullable Reading reading,
        Brought brought) {

    /**
     * How a file is to be read.
     *
     * @param columns what the columns stand for, where it is a table
     */
    public record Reading(PairFormat format, @Nullable ColumnMapping columns) {

        /** A table is read by the names of its columns. */
        public static Reading of(PairFormat format) {
            return new Reading(format, null);
        }

        /** Whether its lines can say who judged. */
        public boolean bringsVotes() {
            return format == PairFormat.VOTES || (columns != null && columns.bringsVotes());
        }
    }

    /** Who brought it and how long it stays. */
    public record Brought(PersonId by, Instant at, Instant until) {}

    /** How it is to be read; refuses where nobody has said so yet, or where it is not all here. */
    public Reading settled() {
        if (!ready) {
            throw new NotReady(".arriving", "The file is not all here yet");
        }
        if (reading == null) {
            throw new NotReady(".format", "Say first what format the file is in");
        }
        return reading;
    }
}
