package org.touchstone.labeling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Response;
import org.touchstone.studies.StudyId;

/**
 * Keeps the responses that workers rewrote (Bai et al. 2022, appendix D.2): each becomes a response of its own and a
 * comparison in which it is preferred over its original. An edit stands as long as the judgment it came with.
 */
@Service
@Transactional(readOnly = true)
public class Edits {

    /** Where a rewritten response comes from; workers never see it. */
    public static final String SOURCE = "edited by a worker";

    private final EditTable edits;
    private final Catalog catalog;

    Edits(EditTable edits, Catalog catalog) {
        this.edits = edits;
        this.catalog = catalog;
    }

    /** Hands over the standing edits of a study one by one in the order they were made. */
    public void forEach(StudyId study, Consumer<Edit> each) {
        edits.forEach(study, each);
    }

    /**
     * Returns standing edits of a study, the last in front.
     *
     * @param newer only those older than the edit of this judgment, or null to begin with the last
     */
    public List<Edit> latest(StudyId study, @Nullable JudgmentId newer, int limit) {
        return edits.latest(study, newer, limit);
    }

    /** Returns the standing edits that were made of some comparisons, and those that these comparisons are. */
    public List<Edit> about(StudyId study, Collection<ComparisonId> comparisons) {
        return edits.about(study, comparisons);
    }

    /** Stores what a judgment improved. */
    @Transactional
    public void keep(JudgmentId judgment, Lease lease, Improvement improvement, Instant at) {
        int place = lease.order().place(improvement.position());
        var judged = catalog.find(lease.comparison()).candidates();
        var original = judged.responses().get(place - 1);
        if (Improvement.normal(original.content()).equals(improvement.text())) {
            throw new InvalidVerdict("improvement", "improvement-same", "The rewritten response says what it said");
        }
        var rewritten = new Response(improvement.text(), SOURCE);
        var set = new CandidateSet(judged.conversation(), List.of(rewritten, original), null);
        edits.insert(judgment, lease, place, catalog.add(null, List.of(set)).getFirst(), at);
    }
}
