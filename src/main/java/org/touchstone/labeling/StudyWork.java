package org.touchstone.labeling;

import java.io.InputStream;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportTask;
import org.touchstone.catalog.ImportWork;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.ResponseCount;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.Team;

/** Reads a file of comparisons into a study's queue. Comparisons that an earlier try had brought are there already and stay as they are. */
@Component
class StudyWork implements ImportWork {

    private static final String NAME = "study";

    private final Imports imports;
    private final Studies studies;
    private final Arrivals arrivals;
    private final ExternalVotes votes;
    private final ImportTable table;

    StudyWork(Imports imports, Studies studies, Arrivals arrivals, ExternalVotes votes, ImportTable table) {
        this.imports = imports;
        this.studies = studies;
        this.arrivals = arrivals;
        this.votes = votes;
        this.table = table;
    }

    static ImportTask task(StudyView study, ImportTerms terms) {
        var words = new HashMap<String, String>();
        words.put("study", study.id().toString());
        words.put("known", terms.known().name());
        words.put("team", terms.team().name());
        if (terms.origin() != null) {
            words.put("origin", terms.origin());
        }
        return new ImportTask(NAME, words);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ImportId id, ImportTask task, PersonId by, InputStream in) {
        var words = task.terms();
        var study = studies.find(StudyId.of(words.getOrDefault("study", "")));
        var terms = new ImportTerms(
                KnownAnswers.valueOf(words.getOrDefault("known", "")),
                new Team(words.getOrDefault("team", "")),
                words.get("origin"));
        read(study, id, terms, by, in);
    }

    ImportReport read(StudyView view, ImportId id, ImportTerms terms, PersonId by, InputStream in) {
        var study = view.id();
        table.add(study, id, terms, by);
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

    static ResponseCount count(StudyView study) {
        var scale = study.settings().scale();
        return new ResponseCount(scale.fewestResponses(), scale.mostResponses());
    }
}
