package org.touchstone.labeling;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Uploads;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** Brings files of comparisons into a study's queue. */
@Service
public class StudyImports {

    private final Imports imports;
    private final Uploads uploads;
    private final StudyWork work;
    private final ImportTable table;

    StudyImports(Imports imports, Uploads uploads, StudyWork work, ImportTable table) {
        this.imports = imports;
        this.uploads = uploads;
        this.work = work;
        this.table = table;
    }

    /**
     * Reads the stream to its end; every batch of comparisons is queued in the transaction that stores it. One of a file that waits here can go on
     * from it where it is cut off.
     */
    public ImportReport run(StudyView study, ImportRequest request, ImportTerms terms, InputStream in) {
        mustFit(request, terms, study);
        var settled = settled(terms, request);
        var id = imports.begin(request.staged() == null ? request : request.to(StudyWork.task(study, settled)));
        return work.read(study, id, settled, request.by(), in);
    }

    /** Puts the content aside and reads it in the background; the import's report says how that goes. */
    public ImportId start(StudyView study, ImportRequest request, ImportTerms terms, InputStream content) {
        mustFit(request, terms, study);
        return uploads.take(request.to(StudyWork.task(study, settled(terms, request))), content);
    }

    /** The same for a file that waits here. */
    public ImportId start(StudyView study, ImportRequest request, ImportTerms terms) {
        mustFit(request, terms, study);
        return uploads.take(request.to(StudyWork.task(study, settled(terms, request))));
    }

    /** Whether the study can take files that are read like this, as comparisons or, with {@code votes}, as judgments given elsewhere. */
    public static boolean takes(StudyView study, PairFormat format, boolean votes) {
        return format.fits(StudyWork.count(study))
                && (!votes || study.settings().scale() == Scale.BINARY);
    }

    /** Returns how the study's imports went, the newest first. */
    public List<ImportReport> of(StudyId study) {
        return table.of(study).stream().map(imports::find).toList();
    }

    /** The formats of files that the study can take, the study's own first. */
    public List<PairFormat> formats(StudyView study) {
        return Arrays.stream(PairFormat.values())
                .filter(format -> takes(study, format, format == PairFormat.VOTES))
                .sorted(Comparator.comparing(format -> format != PairFormat.NATIVE))
                .toList();
    }

    /** A vote says which response is preferred and not by how much, so it is no answer on a scale of several steps. */
    private static void mustFit(ImportRequest request, ImportTerms terms, StudyView study) {
        var scale = study.settings().scale();
        boolean votes = settled(terms, request).origin() != null;
        if (!takes(study, request.format(), votes)) {
            throw new FormatUnfit(scale, votes);
        }
    }

    /**
     * Only votes have an origin. A file of votes, or a table with a column of workers, is brought for their sake; of other files they are taken
     * where somebody says whence.
     */
    private static ImportTerms settled(ImportTerms terms, ImportRequest request) {
        var stated = request.mayBringVotes() ? terms.origin() : null;
        var origin = request.bringsVotes() ? terms.origin(request.fileName()) : stated;
        return new ImportTerms(terms.known(), terms.team(), origin);
    }
}
