package org.touchstone.catalog;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.touchstone.support.Refusal;

/**
 * Brings files in, batch by batch, in constant memory. A batch's pairs, its rejected lines and the progress are stored in one transaction, and
 * identifiers follow from the content: an import that was cut off is finished by sending the file again.
 */
@Service
public class Imports {

    /** How many rejected lines a report shows; all of them are kept. */
    public static final int FIRST_ERRORS = 20;

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final Catalog catalog;
    private final ImportLog imports;
    private final Readers readers;

    Imports(Catalog catalog, ImportLog imports, Readers readers) {
        this.catalog = catalog;
        this.imports = imports;
        this.readers = readers;
    }

    /** Adds every pair of the file to the catalog; the consumer gets each batch's comparisons within the batch's transaction. */
    public ImportReport run(ImportRequest request, InputStream in, Consumer<List<ComparisonId>> accepted) {
        return run(begin(request), in, accepted);
    }

    /** Puts an import on record whose file is still to come, so that its progress can be watched from the start. */
    public ImportId begin(ImportRequest request) {
        return imports.begin(request);
    }

    /** Adds every pair of the file to the catalog under an import begun before. */
    public ImportReport run(ImportId id, InputStream in, Consumer<List<ComparisonId>> accepted) {
        return run(id, in, ResponseCount.PAIR, accepted);
    }

    /** The same for comparisons of so many responses; lines of other numbers are rejected. */
    public ImportReport run(ImportId id, InputStream in, ResponseCount count, Consumer<List<ComparisonId>> accepted) {
        return readBatches(id, readers.open(imports.source(id), in, count), batch -> {
            var stored = catalog.store(id, batch.sets());
            accepted.accept(stored.ids());
            return stored.repeated();
        });
    }

    /**
     * Reads the file under an import begun before and hands over what is to be judged, without adding it to the catalog; the
     * consumer gets each batch within the batch's transaction. Lines of another number of responses are rejected.
     */
    public ImportReport read(ImportId id, InputStream in, ResponseCount count, Consumer<List<CandidateSet>> accepted) {
        return readBatches(id, readers.open(imports.source(id), in, count), batch -> {
            accepted.accept(batch.sets());
            return 0;
        });
    }

    /** Adds every pair of the file to the catalog and hands over the votes that came with it, within the batch's transaction. */
    public ImportReport readVotes(ImportId id, InputStream in, VoteSink votes) {
        return readBatches(id, readers.open(imports.source(id), in, ResponseCount.PAIR), batch -> {
            var stored = catalog.store(id, batch.sets());
            batch.count(votes.take(batch.voted(stored.ids())));
            return stored.repeated();
        });
    }

    /**
     * Hands over the pairs of a labelled file in the same way, with what the file says of each: a tie is a label of 1/2, and a ranking of
     * several responses comes as every two of them. Lines that name no better response and no tie are rejected; refuses a file that breaks off.
     */
    public ImportReport readLabelled(ImportId id, InputStream in, Consumer<List<LabelledPair>> accepted) {
        var report = readBatches(id, readers.openLabelled(imports.source(id), in), batch -> {
            accepted.accept(batch.labelled());
            return 0;
        });
        if (report.status() == ImportReport.Status.FAILED) {
            throw new BrokenFile(String.valueOf(report.message()));
        }
        return report;
    }

    /** Reads the file and stores nothing; pairs that come again within it, votes and labels are counted. */
    ImportReport tryOut(ImportId id, InputStream in) {
        var seen = new SeenBefore();
        return readBatches(id, readers.open(imports.source(id), in, ResponseCount.ANY), batch -> {
            batch.count(new VoteSink.Taken(batch.votes(), 0, List.of()));
            return seen.count(batch.sets());
        });
    }

    /** How the import stands now, or how it ended. */
    public ImportReport find(ImportId id) {
        return imports.report(id);
    }

    /** The latest imports, newest first, without their rejected lines. */
    public List<ImportReport> recent() {
        return imports.recent();
    }

    /** Hands over every rejected line of an import in the file's order, in constant memory. */
    public void forEachRejected(ImportId id, Consumer<RejectedLine> each) {
        imports.forEachRejected(id, each);
    }

    /** Ends an import that cannot go on, with the reason as people should read it. */
    public void fail(ImportId id, Exception reason) {
        boolean again = reason instanceof ImportCancelled || !(reason instanceof Refusal);
        imports.fail(id, words(reason), again);
    }

    /** The latest trial of a file that waits here. */
    public Optional<ImportReport> latestTrial(StagedFileId file) {
        return imports.latestTrial(file);
    }

    /** Stores each batch while the next one is read. */
    private ImportReport readBatches(ImportId id, PairReader reader, ToIntFunction<Batch> store) {
        try (var ahead = new ReadAhead(reader)) {
            for (var batch = ahead.next(); batch != null; batch = ahead.next()) {
                imports.record(id, batch, store);
            }
            end(id, reader.broken());
        } catch (RuntimeException failure) {
            fail(id, failure);
            throw failure;
        }
        return find(id);
    }

    private void end(ImportId id, @Nullable String broken) {
        if (broken == null) {
            imports.finish(id);
        } else {
            imports.fail(id, broken, false);
        }
    }

    private static String words(Exception reason) {
        if (reason instanceof Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
        log.error("An import failed", reason);
        return "The import failed inside the application. What it had read is in; its log tells more.";
    }
}
