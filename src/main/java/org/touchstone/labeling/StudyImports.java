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
import org.touchstone.catalog.ResponseCount;
import org.touchstone.catalog.Uploads;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** Brings files of comparisons into a study's queue. */
@Service
public class StudyImports {

    private final Imports imports;
    private final Uploads uploads;
    private final Arrivals arrivals;
    private final ExternalVotes votes;
    private final ImportTable table;

    StudyImports(Imports imports, Uploads uploads, Arrivals arrivals, ExternalVotes votes, ImportTable table) {
        this.imports = imports;
        this.uploads = uploads;
        this.arrivals = arrivals;
        this.votes = votes;
        this.table = table;
    }

    /** Reads the stream to its end; every batch of comparisons is queued in the transaction that stores it. */
    public ImportReport run(StudyView study, ImportRequest request, ImportTerms terms, InputStream in) {
        mustFit(request, terms, study);
        var settled = settled(terms, request);
        var id = imports.begin(request);
        table.add(study.id(), id, settled, request.by());
        return read(study, id, settled, in);
    }

    /** Puts the content aside and reads it in the background; the import's report says how that goes. */
    public ImportId start(StudyView study, ImportRequest request, ImportTerms terms, InputStream content) {
        mustFit(request, terms, study);
        var settled = settled(terms, request);
        return uploads.take(request, content, (id, in) -> {
            table.add(study.id(), id, settled, request.by());
            read(study, id, settled, in);
        });
    }

    /** Returns how the study's imports went, the newest first. */
    public List<ImportReport> of(StudyId study) {
        return table.of(study).stream().map(imports::find).toList();
    }

    /** The formats of files that the study can take, the study's own first. */
    public List<PairFormat> formats(StudyView study) {
        return Arrays.stream(PairFormat.values())
                .filter(format -> format.fits(count(study)))
                .filter(format -> format != PairFormat.VOTES || study.settings().scale() == Scale.BINARY)
                .sorted(Comparator.comparing(format -> format != PairFormat.NATIVE))
                .toList();
    }

    private ImportReport read(StudyView view, ImportId id, ImportTerms terms, InputStream in) {
        var study = view.id();
        var count = count(view);
        var intake = Intake.USUAL.forTeam(terms.team());
        if (terms.origin() != null) {
            return imports.readVotes(id, in, votes.into(study, intake, terms.origin()));
        }
        return switch (terms.known()) {
            case KEEP -> imports.run(id, in, count, comparisons -> arrivals.keep(study, comparisons, intake));
            case GOLD -> imports.read(id, in, count, sets -> arrivals.gold(study, id, sets, intake));
            case DROP -> imports.read(id, in, count, sets -> arrivals.drop(study, id, sets, intake));
        };
    }

    /** A vote says which response is preferred and not by how much, so it is no answer on a scale of several steps. */
    private static void mustFit(ImportRequest request, ImportTerms terms, StudyView study) {
        var scale = study.settings().scale();
        boolean votes = settled(terms, request).origin() != null;
        if (!request.format().fits(count(study)) || (votes && scale != Scale.BINARY)) {
            throw new FormatUnfit(scale, votes);
        }
    }

    /** Only votes have an origin. A file of votes is brought for their sake; of other files they are taken where somebody says whence. */
    private static ImportTerms settled(ImportTerms terms, ImportRequest request) {
        var stated = request.format().bringsVotes() ? terms.origin() : null;
        var origin = request.format() == PairFormat.VOTES ? terms.origin(request.fileName()) : stated;
        return new ImportTerms(terms.known(), terms.team(), origin);
    }

    private static ResponseCount count(StudyView study) {
        var scale = study.settings().scale();
        return new ResponseCount(scale.fewestResponses(), scale.mostResponses());
    }
}
