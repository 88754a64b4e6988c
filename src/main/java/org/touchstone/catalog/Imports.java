package org.touchstone.catalog;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
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

    Imports(Catalog catalog, ImportLog imports) {
        this.catalog = catalog;
        this.imports = imports;
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
        return readBatches(
                id,
                PairReader.open(
                        in, imports.format(id), count, imports.report(id).fileName()),
                batch -> {
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
        return readBatches(
                id,
                PairReader.open(
                        in, imports.format(id), count, imports.report(id).fileName()),
                batch -> {
                    accepted.accept(batch.sets());
                    return 0;
                });
    }

    /** Adds every pair of the file to the catalog and hands over the votes that came with it, within the batch's transaction. */
    public ImportReport readVotes(ImportId id, InputStream in, VoteSink votes) {
        return readBatches(id, PairReader.open(in, imports.format(id)), batch -> {
            var stored = catalog.store(id, batch.sets());
            batch.count(votes.take(batch.voted(stored.ids())));
            return stored.repeated();
        });
    }

    /**
     * Hands over the pairs of a labelled file in the same way, with what the file says of each: a tie is a label of 1/2, and a ranking of
     * several responses comes as every two of them. Lines that name no better response and no tie are rejected.
     */
    public ImportReport readLabelled(ImportId id, InputStream in, Consumer<List<LabelledPair>> accepted) {
        return readBatches(id, PairReader.openLabelled(in, imports.format(id)), batch -> {
            accepted.accept(batch.labelled());
            return 0;
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
        imports.fail(id, words(reason));
    }

    private ImportReport readBatches(ImportId id, PairReader reader, ToIntFunction<Batch> store) {
        try {
            var batch = new Batch();
            for (var line = reader.next(); line != null; line = reader.next()) {
                batch.add(line);
                if (batch.isFull()) {
                    imports.record(id, batch, reader.bytesRead(), store);
                    batch = new Batch();
                }
            }
            imports.record(id, batch, reader.bytesRead(), store);
            imports.finish(id);
        } catch (RuntimeException failure) {
            fail(id, failure);
            throw failure;
        }
        return find(id);
    }

    private static String words(Exception reason) {
        if (reason instanceof Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
        log.error("An import failed", reason);
        return "The import failed inside the application. What it had read is in; its log tells more.";
    }
}
