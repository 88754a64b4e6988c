package org.touchstone.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records how imports go; each call is a transaction of its own, so that others can watch a running one. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ImportLog {

    private final FileImports imports;
    private final RejectedLines rejectedLines;
    private final Clock clock;

    ImportLog(FileImports imports, RejectedLines rejectedLines, Clock clock) {
        this.imports = imports;
        this.rejectedLines = rejectedLines;
        this.clock = clock;
    }

    ImportId begin(ImportRequest request) {
        var id = ImportId.random();
        imports.save(new FileImport(id, request, clock.instant()));
        return id;
    }

    ImportSource source(ImportId id) {
        return require(id).source();
    }

    ImportJob job(ImportId id) {
        return require(id).job();
    }

    /** Begins anew, which one of several who ask for it at once is granted. */
    void restart(ImportId id) {
        imports.lock(id);
        require(id).restart(clock.instant());
        imports.askToCancel(id, false);
        rejectedLines.forget(id);
    }

    /** Asks the import to end after the batch in hand; one that has ended stays as it is. */
    void cancel(ImportId id) {
        require(id);
        imports.askToCancel(id, true);
    }

    /** Has the batch's comparisons stored and counts them together, or neither; the function says how many pairs were known before. */
    void record(ImportId id, Batch batch, ToIntFunction<Batch> store) {
        if (require(id).isCancelled()) {
            throw new ImportCancelled();
        }
        int repeated = batch.sets().isEmpty() ? 0 : store.applyAsInt(batch);
        if (!batch.rejected().isEmpty()) {
            rejectedLines.add(id, batch.rejected());
        }
        require(id).advance(batch.progress(repeated), clock.instant());
    }

    void finish(ImportId id) {
        require(id).finish(clock.instant());
    }

    /** Ends it early; {@code again} says whether it may begin anew. */
    void fail(ImportId id, String reason, boolean again) {
        require(id).fail(reason, again, clock.instant());
    }

    ImportReport report(ImportId id) {
        return require(id).report(rejectedLines.first(id, Imports.FIRST_ERRORS), clock.instant());
    }

    List<ImportReport> recent() {
        var now = clock.instant();
        return imports.findTop50ByTrialFalseOrderByStartedAtDesc().stream()
                .map(found -> found.report(List.of(), now))
                .toList();
    }

    /** The latest trial of a file. */
    Optional<ImportReport> latestTrial(StagedFileId file) {
        var now = clock.instant();
        return imports.findFirstByStagedAndTrialTrueOrderByStartedAtDesc(file)
                .map(found -> found.report(rejectedLines.first(found.id(), Imports.FIRST_ERRORS), now));
    }

    void forEachRejected(ImportId id, Consumer<RejectedLine> each) {
        require(id);
        rejectedLines.forEach(id, each);
    }

    private FileImport require(ImportId id) {
        return imports.findById(id).orElseThrow(() -> new UnknownImport(id));
    }
}
