package org.touchstone.catalog;

import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;

/**
 * Imports files in the background, from where they wait: the browser may go on to the import's page, and the work is done meanwhile. It can be
 * cancelled, and begun anew where it was cut off.
 */
@Service
public class Uploads {

    private final ImportLog log;
    private final Imports imports;
    private final StagedFiles files;
    private final AuditTrail audit;
    private final Background background;

    Uploads(ImportLog log, Imports imports, StagedFiles files, AuditTrail audit, Background background) {
        this.log = log;
        this.imports = imports;
        this.files = files;
        this.audit = audit;
        this.background = background;
    }

    /**
     * Puts the content aside and starts what the request asks for; returns as soon as the content is there. Where it stops arriving or is too large,
     * that is put on record as the import's end, and nothing of it stays.
     */
    public ImportId take(ImportRequest request, InputStream content) {
        var file = files.expect(request.fileName(), request.by());
        var id = imports.begin(request.from(new ImportRequest.Staged(file, null)));
        try {
            files.fill(file, content);
        } catch (RuntimeException failure) {
            imports.fail(id, failure);
            throw failure;
        }
        background.start(id);
        return id;
    }

    /** Starts what the request asks for on the file that it names. */
    public ImportId take(ImportRequest request) {
        if (request.staged() == null || request.task() == null) {
            throw new IllegalArgumentException("This request names no file that waits here, or nothing to do with it");
        }
        var id = imports.begin(request);
        background.start(id);
        return id;
    }

    /** Starts to read a file to its end without storing anything. */
    public ImportId tryOut(StagedFileId file, PersonId by) {
        return take(files.request(file, by)
                .to(new ImportTask(Trials.NAME, Map.of()))
                .then("/files/" + file));
    }

    /** Begins an import anew that was cut off or cancelled: the same content comes out as the same comparisons. */
    public void resume(ImportId id, PersonId by) {
        files.find(log.job(id).file());
        log.restart(id);
        audit.record(by, "import-continued", id.toString());
        background.start(id);
    }

    /** Asks an import to end; it does so after the lines in hand. */
    public void cancel(ImportId id, PersonId by) {
        log.cancel(id);
        audit.record(by, "import-cancelled", id.toString());
    }
}
