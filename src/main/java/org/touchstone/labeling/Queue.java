package org.touchstone.labeling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.AssignmentChanged;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Which comparisons of a study are to be judged, and in which order. */
@Service
@Transactional
public class Queue {

    private final QueueTable entries;
    private final Studies studies;

    Queue(QueueTable entries, Studies studies) {
        this.entries = entries;
        this.studies = studies;
    }

    /** Adds comparisons behind those of the same priority; returns how many were not in the queue before. */
    public int enqueue(StudyId study, List<ComparisonId> comparisons) {
        return enqueue(study, comparisons, Intake.USUAL);
    }

    /** Adds comparisons whose known answers workers are measured by. */
    public int enqueueGold(StudyId study, List<ComparisonId> comparisons) {
        return enqueue(study, comparisons, Intake.USUAL.asGold());
    }

    /** The same for comparisons that not everybody may be handed. */
    public int enqueue(StudyId study, List<ComparisonId> comparisons, Intake intake) {
        return entries.add(study, comparisons, studies.hold(study).settings(), intake);
    }

    /**
     * Changes priorities; comparisons that are not in the queue are left out. Works in short transactions of its own, so
     * that workers never wait for all of it.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void prioritise(StudyId study, Map<ComparisonId, Priority> priorities) {
        studies.find(study);
        entries.prioritise(study, priorities);
    }

    /** Returns entries that have room for another worker, in the order of handing out. */
    @Transactional(readOnly = true)
    public List<QueueEntry> entries(StudyId study, int limit) {
        return entries.first(study, limit);
    }

    /** Returns all comparisons that have room for another worker, in the order of handing out. */
    @Transactional(readOnly = true)
    public List<ComparisonId> open(StudyId study) {
        return entries.open(study);
    }

    /** Returns the comparisons that workers are measured by, whether or not they have room. */
    @Transactional(readOnly = true)
    public Set<ComparisonId> golds(StudyId study) {
        return entries.golds(study);
    }

    @EventListener
    void on(AssignmentChanged event) {
        entries.adjust(event.study(), event.settings());
    }
}
