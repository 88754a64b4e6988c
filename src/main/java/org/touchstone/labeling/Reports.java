package org.touchstone.labeling;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Report.Kind;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Carries what is wrong from workers to researchers, and the answers back. A report leaves the comparison as it is. */
@Service
public class Reports {

    private static final int LONGEST = 2_000;
    private static final int MOST = 500;

    private final ReportTable reports;
    private final LeaseTable leases;
    private final Eligibility eligibility;
    private final AuditTrail audit;
    private final Times times;

    Reports(ReportTable reports, LeaseTable leases, Eligibility eligibility, AuditTrail audit, Times times) {
        this.reports = reports;
        this.leases = leases;
        this.eligibility = eligibility;
        this.audit = audit;
        this.times = times;
    }

    /** Takes a report about a comparison that the worker holds or held; one of another kind needs words. */
    @Transactional
    public UUID report(LeaseId id, PersonId worker, Kind kind, @Nullable String words) {
        var lease = leases.find(id, worker).orElseThrow(UnknownLease::new);
        eligibility.mustBeMember(lease.study(), worker);
        var said = words == null || words.isBlank() ? null : text("words", words);
        if (kind == Kind.OTHER && said == null) {
            throw new InvalidReport("words");
        }
        return reports.insert(lease, kind, said, times.now());
    }

    /** Returns the reports of a study, open ones in front, then the newest; 500 at most. */
    @Transactional(readOnly = true)
    public List<Report> of(StudyId study) {
        return reports.of(study, MOST);
    }

    /** Returns the worker's own reports in a study, the newest in front; 500 at most. */
    @Transactional(readOnly = true)
    public List<Report> of(StudyId study, PersonId worker) {
        return reports.of(study, worker, MOST);
    }

    /** How many reports of a study wait for a researcher. */
    @Transactional(readOnly = true)
    public int open(StudyId study) {
        return reports.countOpen(study);
    }

    /** Answers a report, in place of an earlier answer; its worker sees it. */
    @Transactional
    public void answer(StudyId study, UUID id, String answer, PersonId researcher) {
        var report = reports.find(study, id).orElseThrow(NoReport::new);
        reports.answer(report.id(), text("answer", answer), times.now());
        audit.record(researcher, "report-answered", id.toString());
    }

    /** Closes a report; closing it twice changes nothing. */
    @Transactional
    public void close(StudyId study, UUID id, PersonId researcher) {
        if (reports.find(study, id).orElseThrow(NoReport::new).isOpen()) {
            reports.close(id, researcher, times.now());
            audit.record(researcher, "report-closed", id.toString());
        }
    }

    private static String text(String field, String typed) {
        var stripped = typed.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST || stripped.indexOf('\0') >= 0) {
            throw new InvalidReport(field);
        }
        return stripped;
    }

    private static final class NoReport extends Refusal.NotFound {
        NoReport() {
            super("no-report", "There is no such report in this study");
        }
    }
}
