package org.touchstone.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportReport.Status;

/** A file being brought in, and how far it is. */
@Entity
@Table(schema = "catalog", name = "file_import")
class FileImport {

    /** An import that has not moved for so long was cut off with the process that ran it. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ImportId id;

    private String fileName;

    @Enumerated(EnumType.STRING)
    private PairFormat format;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "imported_by"))
    private PersonId importedBy;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RUNNING;

    private long accepted;
    private long comparisons;
    private long repeated;
    private long severalTurns;
    private long rejected;
    private long votes;
    private long repeatedVotes;
    private long bytesRead;
    private @Nullable Long bytesTotal;
    private @Nullable String message;
    private @Nullable String followUp;
    private Instant startedAt;
    private Instant updatedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected FileImport() {} // for Hibernate

    FileImport(ImportId id, ImportRequest request, Instant now) {
        this.id = id;
        this.fileName = request.fileName();
        this.format = request.format();
        this.importedBy = request.by();
        this.bytesTotal = request.bytesTotal();
        this.followUp = request.followUp();
        this.startedAt = now;
        this.updatedAt = now;
    }

    PairFormat format() {
        return format;
    }

    void advance(Progress progress, Instant now) {
        accepted += progress.accepted();
        comparisons += progress.comparisons();
        repeated += progress.repeated();
        severalTurns += progress.severalTurns();
        rejected += progress.rejected();
        votes += progress.votes().added();
        repeatedVotes += progress.votes().repeated();
        bytesRead = progress.bytesRead();
        updatedAt = now;
    }

    void finish(Instant now) {
        end(
                Status.DONE,
                accepted == 0 && votes == 0
                        ? "No line of this file could be read as a pair, so nothing was imported."
                        : null,
                now);
    }

    void fail(String reason, Instant now) {
        end(Status.FAILED, reason, now);
    }

    ImportReport report(List<RejectedLine> firstErrors, Instant now) {
        boolean silent = status == Status.RUNNING && updatedAt.plus(SILENCE).isBefore(now);
        return new ImportReport(
                id,
                fileName,
                silent ? Status.FAILED : status,
                accepted,
                rejected,
                bytesRead,
                bytesTotal,
                firstErrors,
                silent
                        ? "The import was cut off. What it had read is in; send the file again and the rest follows."
                        : message,
                new ImportReport.Details(
                        format,
                        importedBy,
                        comparisons,
                        repeated,
                        severalTurns,
                        new ImportReport.Votes(votes, repeatedVotes),
                        followUp,
                        startedAt,
                        endedAt));
    }

    private void end(Status ending, @Nullable String words, Instant now) {
        status = ending;
        message = words;
        updatedAt = now;
        endedAt = now;
    }

    /** What a batch of lines added; the bytes are counted from the start of the file. */
    record Progress(
            long accepted,
            long comparisons,
            long repeated,
            long severalTurns,
            long rejected,
            long bytesRead,
            ImportReport.Votes votes) {}
}
