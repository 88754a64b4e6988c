package org.touchstone.labeling;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/**
 * Sets judgments of one worker aside: they stand no longer and their places are open to others, yet nothing is deleted and
 * they can be taken back in. The worker is not handed the same comparisons again meanwhile. Limits that held when an answer
 * was given are not asked again when it is taken back in; the overlap always is.
 */
@Service
@Transactional
public class SettingAside {

    /** What is set aside, of which so many would find their place again now. */
    public record Aside(int judgments, int returning) {

        /** Those whose comparisons others have completed. */
        public int staying() {
            return judgments - returning;
        }
    }

    private final SetAsideTable rows;
    private final LedgerTable ledgers;
    private final Studies studies;
    private final AuditTrail audit;
    private final Times times;

    SettingAside(SetAsideTable rows, LedgerTable ledgers, Studies studies, AuditTrail audit, Times times) {
        this.rows = rows;
        this.ledgers = ledgers;
        this.studies = studies;
        this.audit = audit;
        this.times = times;
    }

    /** How many standing judgments of the worker a span holds, repeats included. */
    @Transactional(readOnly = true)
    public int count(StudyId study, PersonId worker, Span span) {
        return rows.count(study, worker, span);
    }

    /** What of the worker's is set aside now. */
    @Transactional(readOnly = true)
    public Aside aside(StudyId study, PersonId worker) {
        return new Aside(rows.countAside(study, worker), rows.countReturning(study, worker));
    }

    /** Sets the standing judgments of a span aside; returns how many. */
    public int setAside(StudyId study, PersonId worker, Span span, PersonId by) {
        ledgers.lock(study, worker);
        rows.lockChosen(study, worker, span);
        int count = rows.setAside(study, worker, span, by, times.now());
        if (count > 0) {
            ledgers.rewind(study, worker);
            audit.record(by, "judgments-set-aside", study.toString(), details(worker, span, count));
        }
        return count;
    }

    /**
     * Takes those back in whose comparisons have room; the others stay aside. Returns how many there were and how many of
     * them stand again.
     */
    public Aside restore(StudyId study, PersonId worker, PersonId by) {
        var settings = studies.find(study).settings();
        ledgers.lock(study, worker);
        rows.lockAside(study, worker);
        int before = rows.countAside(study, worker);
        int back = rows.restore(study, worker, by, times.now());
        if (back > 0) {
            if (settings.mostOverlap() > settings.overlap()) {
                rows.raiseWhereAnswersDiffer(study, worker, settings.mostOverlap());
            }
            var done = Map.of(
                    "worker",
                    worker.toString(),
                    "judgments",
                    Integer.toString(back),
                    "stayed",
                    Integer.toString(before - back));
            audit.record(by, "judgments-restored", study.toString(), done);
        }
        return new Aside(before, back);
    }

    private static Map<String, String> details(PersonId worker, Span span, int count) {
        return Map.of(
                "worker",
                worker.toString(),
                "judgments",
                Integer.toString(count),
                "from",
                span.from() == null ? "" : span.from().toString(),
                "to",
                span.to() == null ? "" : span.to().toString());
    }
}
