package org.touchstone.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * How an import stands or how it ended.
 *
 * @param accepted lines whose pairs are in
 * @param rejected lines that were turned away, each kept with its reason
 * @param bytesRead bytes of the file read so far, before decompression
 * @param bytesTotal the file's size, where it is known
 * @param firstErrors the first rejected lines, at most {@value Imports#FIRST_ERRORS}
 * @param message what a person should know beyond the counts; null for nothing
 */
public record ImportReport(
        ImportId id,
        String fileName,
        Status status,
        long accepted,
        long rejected,
        long bytesRead,
        @Nullable Long bytesTotal,
        List<RejectedLine> firstErrors,
        @Nullable String message,
        Details details) {

    /** Whether the file is still being read. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What is worth knowing besides.
     *
     * @param by who brought the file
     * @param comparisons how many comparisons or labelled pairs the accepted lines hold; a line of some formats holds several
     * @param repeated how many of the accepted pairs the catalog had already, from this file or an earlier one
     * @param severalTurns how many of the accepted pairs have a response that spans more than one turn
     * @param votes what came of votes, where the file brought any
     * @param followUp the page to go on to, as a path
     * @param endedAt null while the import runs
     */
    public record Details(
            PairFormat format,
            PersonId by,
            long comparisons,
            long repeated,
            long severalTurns,
            Votes votes,
            @Nullable String followUp,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * Votes that came with pairs.
     *
     * @param added those that are judgments now
     * @param repeated those that had been before, from this file or an earlier one
     */
    public record Votes(long added, long repeated) {}

    /** The share of the file that was read, in [0, 1]; null while its size is unknown. */
    public @Nullable Double share() {
        if (status == Status.DONE) {
            return 1.0;
        }
        return bytesTotal == null || bytesTotal == 0 ? null : Math.min(1, (double) bytesRead / bytesTotal);
    }
}
