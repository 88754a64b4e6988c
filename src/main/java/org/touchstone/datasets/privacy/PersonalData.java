package org.touchstone.datasets.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Personal data in the texts of studies: has it looked for, and keeps what researchers decide about what was found. */
@Service
@Transactional
public class PersonalData {

    private final ScanTable scans;
    private final FindTable finds;
    private final ActTable acts;
    private final Studies studies;
    private final AuditTrail audit;

    PersonalData(ScanTable scans, FindTable finds, ActTable acts, Studies studies, AuditTrail audit) {
        this.scans = scans;
        this.finds = finds;
        this.acts = acts;
        this.studies = studies;
        this.audit = audit;
    }

    /** Has the texts looked through in the background that were not before; changes nothing while that is under way. */
    public void scan(StudyId study, PersonId by) {
        if (scans.ask(studies.find(study).id(), by)) {
            audit.record(by, "personal-data-scan", study.toString());
        }
    }

    /** Says how far the study has been looked through. */
    @Transactional(readOnly = true)
    public Review review(StudyId study) {
        var found = studies.find(study).id();
        return new Review(scans.latest(found).orElse(null), scans.unscanned(found), finds.count(found));
    }

    /** Returns finds in the order in which they were made. */
    @Transactional(readOnly = true)
    public List<Find> finds(FindQuery query) {
        return finds.find(query);
    }

    /** Returns one find of the study; refuses an unknown number. */
    @Transactional(readOnly = true)
    public Find find(StudyId study, long id) {
        return finds.find(study, id).orElseThrow(UnknownFind::new);
    }

    /** Decides on one find, whatever was decided before. */
    public void decide(StudyId study, long id, Decision decision, PersonId by) {
        acts.decide(study, find(study, id).id(), decision, by);
    }

    /** Decides on all finds that nobody has decided on, of one kind or of all where it is null; returns on how many. */
    public int decideOpen(StudyId study, @Nullable Kind kind, Decision decision, PersonId by) {
        int decided = acts.decideOpen(studies.find(study).id(), kind, decision, by);
        if (decided > 0) {
            var details = Map.of(
                    "decision", decision.name(),
                    "kind", kind == null ? "" : kind.name(),
                    "finds", String.valueOf(decided));
            audit.record(by, "personal-data-decided", study.toString(), details);
        }
        return decided;
    }

    /** Whether there is a decision to take back. */
    @Transactional(readOnly = true)
    public boolean canUndo(StudyId study) {
        return acts.canUndo(study);
    }

    /** Takes back what was decided last, on one find or on many; returns on how many. */
    public int undo(StudyId study) {
        return acts.undo(study);
    }

    /** The comparisons that stay out of snapshots. */
    @Transactional(readOnly = true)
    public Set<ComparisonId> leftOut(StudyId study) {
        return finds.leftOut(study);
    }

    /** Refuses to go on while something was found that nobody has decided on. */
    @Transactional(readOnly = true)
    public void requireReviewed(StudyId study) {
        int open = finds.count(study).values().stream()
                .mapToInt(Review.Tally::open)
                .sum();
        if (open > 0) {
            throw new Unreviewed(open);
        }
    }

    private static final class Unreviewed extends Refusal.Conflict {
        Unreviewed(int open) {
            super(
                    "personal-data-unreviewed",
                    "Nobody has decided on " + open + " finds of personal data. Decide, or freeze without review.",
                    open);
        }
    }

    private static final class UnknownFind extends Refusal.NotFound {
        UnknownFind() {
            super("unknown-find", "There is no such find in this study.");
        }
    }
}
