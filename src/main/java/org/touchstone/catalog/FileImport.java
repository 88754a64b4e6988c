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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportReport.Status;
import org.touchstone.support.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A file being brought in, and how far it is. */
@Entity
@Table(schema = "catalog", name = "file_import")
class FileImport {

    /** An import that has not moved for so long was cut off with the process that ran it. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TERMS = new TypeReference<>() {};

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

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staged_id"))
    private @Nullable StagedFileId staged;

    private @Nullable String mapping;
    private @Nullable String work;
    private @Nullable String terms;
    private boolean trial;
    private boolean resumable;

    /** Written by whoever asks, while the import goes on writing its own row. */
    @Column(insertable = false, updatable = false)
    private boolean cancelAsked;

    private long accepted;
    private long comparisons;
    private long repeated;
    private long severalTurns;
    private long rejected;
    private long votes;
    private long repeatedVotes;
    private long labelled;
    private long voted;
    private long ranked;
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
        take(request.staged(), request.task());
    }

    private void take(ImportRequest.@Nullable Staged file, @Nullable ImportTask task) {
        var columns = file == null ? null : file.columns();
        staged = file == null ? null : file.file();
        mapping = columns == null ? null : columns.json();
        work = task == null ? null : task.work();
        terms = task == null ? null : JSON.writeValueAsString(task.terms());
        trial = task != null && task.work().equals(Trials.NAME);
    }

    ImportId id() {
        return id;
    }

    ImportSource source() {
        return new ImportSource(fileName, format, ColumnMapping.ofJson(mapping));
    }

    /** What it does in the background; refuses where there is no file here to do it with. */
    ImportJob job() {
        if (staged == null || work == null || terms == null) {
            throw new NotResumable();
        }
        return new ImportJob(staged, new ImportTask(work, JSON.readValue(terms, TERMS)), importedBy);
    }

    boolean isCancelled() {
        return cancelAsked;
    }

    /** Begins anew: the file will be read from its start. */
    void restart(Instant now) {
        if (!mayRestart(now)) {
            throw new NotResumable();
        }
        accepted = comparisons = repeated = severalTurns = rejected = bytesRead = 0;
        votes = repeatedVotes = labelled = voted = ranked = 0;
        status = Status.RUNNING;
        resumable = false;
        message = null;
        endedAt = null;
        updatedAt = now;
    }

    private boolean mayRestart(Instant now) {
        return staged != null && work != null && (resumable || isSilent(now));
    }

    private boolean isSilent(Instant now) {
        return status == Status.RUNNING && updatedAt.plus(SILENCE).isBefore(now);
    }

    void advance(Progress progress, Instant now) {
        accepted += progress.accepted();
        comparisons += progress.comparisons();
        repeated += progress.repeated();
        severalTurns += progress.severalTurns();
        rejected += progress.rejected();
        votes += progress.votes().added();
        repeatedVotes += progress.votes().repeated();
        labelled += progress.answers().labelled();
        voted += progress.answers().voted();
        ranked += progress.answers().ranked();
        bytesRead = progress.bytesRead();
        updatedAt = now;
    }

    void finish(Instant now) {
        end(
                Status.DONE,
                accepted == 0 && votes == 0 && !trial
                        ? "No line of this file could be read as a pair, so nothing was imported."
                        : null,
                now);
    }

    void fail(String reason, boolean again, Instant now) {
        resumable = again;
        end(Status.FAILED, reason, now);
    }

    ImportReport report(List<RejectedLine> firstErrors, Instant now) {
        boolean silent = isSilent(now);
        return new ImportReport(
                id,
                fileName,
                silent ? Status.FAILED : status,
                accepted,
                rejected,
                bytesRead,
                bytesTotal,
                firstErrors,
                silent ? cutOff() : message,
                details(now));
    }

    private ImportReport.Details details(Instant now) {
        return new ImportReport.Details(
                format,
                importedBy,
                comparisons,
                repeated,
                severalTurns,
                new ImportReport.Votes(votes, repeatedVotes),
                followUp,
                startedAt,
                endedAt,
                course(now));
    }

    private ImportReport.Course course(Instant now) {
        return new ImportReport.Course(
                staged,
                trial,
                cancelAsked && status == Status.RUNNING && !isSilent(now),
                mayRestart(now),
                new ImportReport.Answers(labelled, voted, ranked));
    }

    private String cutOff() {
        return staged == null || work == null
                ? "The import was cut off. What it had read is in; send the file again and the rest follows."
                : "The import was cut off. What it had read is in; continue it and the rest follows.";
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
            ImportReport.Votes votes,
            ImportReport.Answers answers) {}

    /** An import runs, has ended for good, or has no file here to begin from. */
    static final class NotResumable extends Refusal.Conflict {
        NotResumable() {
            super(
                    "import-not-resumable",
                    "This import cannot be continued: it runs, has ended, or its file is here no more");
        }
    }
}
