package org.touchstone.labeling;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.ResponseCount;
import org.touchstone.catalog.Uploads;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** Brings files of comparisons into a study's queue. */
@Service
public class StudyImports {

    private final Imports imports;
    private final Uploads uploads;
    private final Catalog catalog;
    private final Queue queue;
    private final ImportTable table;

    StudyImports(Imports imports, Uploads uploads, Catalog catalog, Queue queue, ImportTable table) {
        this.imports = imports;
        this.uploads = uploads;
        this.catalog = catalog;
        this.queue = queue;
        this.table = table;
    }

    /** Reads the stream to its end; every batch of comparisons is queued in the transaction that stores it. */
    public ImportReport run(StudyView study, ImportRequest request, ImportTerms terms, InputStream in) {
        mustFit(request, study);
        var id = imports.begin(request);
        table.add(study.id(), id, terms, request.by());
        return read(study, id, terms, in);
    }

    /** Puts the content aside and reads it in the background; the import's report says how that goes. */
    public ImportId start(StudyView study, ImportRequest request, ImportTerms terms, InputStream content) {
        mustFit(request, study);
        return uploads.take(request, content, (id, in) -> {
            table.add(study.id(), id, terms, request.by());
            read(study, id, terms, in);
        });
    }

    /** Returns how the study's imports went, the newest first. */
    public List<ImportReport> of(StudyId study) {
        return table.of(study).stream().map(imports::find).toList();
    }

    private ImportReport read(StudyView view, ImportId id, ImportTerms terms, InputStream in) {
        var study = view.id();
        var count = count(view);
        var intake = Intake.USUAL.forTeam(terms.team());
        return switch (terms.known()) {
            case KEEP -> imports.run(id, in, count, comparisons -> queue.enqueue(study, comparisons, intake));
            case GOLD -> imports.read(id, in, count, sets -> enqueueGold(study, catalog.add(id, sets), sets, intake));
            case DROP ->
                imports.read(id, in, count, sets -> queue.enqueue(study, catalog.add(id, forgetful(sets)), intake));
        };
    }

    private static void mustFit(ImportRequest request, StudyView study) {
        if (!request.format().fits(count(study))) {
            throw new FormatUnfit(study.settings().scale());
        }
    }

    private static ResponseCount count(StudyView study) {
        var scale = study.settings().scale();
        return new ResponseCount(scale.fewestResponses(), scale.mostResponses());
    }

    private void enqueueGold(StudyId study, List<ComparisonId> comparisons, List<CandidateSet> sets, Intake intake) {
        var known = new ArrayList<ComparisonId>();
        var open = new ArrayList<ComparisonId>();
        for (int i = 0; i < sets.size(); i++) {
            (sets.get(i).known() == null ? open : known).add(comparisons.get(i));
        }
        queue.enqueue(study, open, intake);
        queue.enqueue(study, known, intake.asGold());
    }

    private static List<CandidateSet> forgetful(List<CandidateSet> sets) {
        return sets.stream()
                .map(set -> new CandidateSet(set.conversation(), set.responses(), null))
                .toList();
    }
}
