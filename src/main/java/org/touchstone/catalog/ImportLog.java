package org.touchstone.catalog;

import java.time.Clock;
import java.util.List;
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

    PairFormat format(ImportId id) {
        return require(id).format();
    }

    /** Has the batch's comparisons stored and counts them together, or neither; the function says how many pairs were known before. */
    void record(ImportId id, Batch batch, long bytesRead, ToIntFunction<Batch> store) {
        int repeated = batch.sets().isEmpty() ? 0 : store.applyAsInt(batch);
        if (!batch.rejected().isEmpty()) {
            rejectedLines.add(id, batch.rejected());
        }
        require(id).advance(batch.progress(repeated, bytesRead), clock.instant());
    }

    void finish(ImportId id) {
        require(id).finish(clock.instant());
    }

    void fail(ImportId id, String reason) {
        require(id).fail(reason, clock.instant());
    }

    ImportReport report(ImportId id) {
        return require(id).report(rejectedLines.first(id, Imports.FIRST_ERRORS), clock.instant());
    }

    List<ImportReport> recent() {
        var now = clock.instant();
        return imports.findTop50ByOrderByStartedAtDesc().stream()
                .map(found -> found.report(List.of(), now))
                .toList();
    }

    void forEachRejected(ImportId id, Consumer<RejectedLine> each) {
        require(id);
        rejectedLines.forEach(id, each);
    }

    private FileImport require(ImportId id) {
        return imports.findById(id).orElseThrow(() -> new UnknownImport(id));
    }
}
