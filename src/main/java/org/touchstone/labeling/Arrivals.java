package org.touchstone.labeling;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ImportId;
import org.touchstone.studies.StudyId;

/** Queues what a file brought, by what becomes of the answers that came with it. */
@Component
class Arrivals {

    private final Catalog catalog;
    private final Queue queue;

    Arrivals(Catalog catalog, Queue queue) {
        this.catalog = catalog;
        this.queue = queue;
    }

    void keep(StudyId study, List<ComparisonId> comparisons, Intake intake) {
        queue.enqueue(study, comparisons, intake);
    }

    void drop(StudyId study, ImportId id, List<CandidateSet> sets, Intake intake) {
        queue.enqueue(study, catalog.add(id, forgetful(sets)), intake);
    }

    /** Those with a known answer become golds. */
    void gold(StudyId study, ImportId id, List<CandidateSet> sets, Intake intake) {
        var comparisons = catalog.add(id, sets);
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
