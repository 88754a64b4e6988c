package org.touchstone.quality.workers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Observations;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Found;
import org.touchstone.quality.reports.Patience;
import org.touchstone.quality.reports.StudyReports;
import org.touchstone.studies.StudyId;

/**
 * How the workers of a study judge, by the newest figures there are, and who stands out. Not to be asked in a transaction that
 * only reads.
 */
@Service
public class Workforce {

    /** Characters in a second; about twelve words, twice as fast as most adults read silently. */
    public static final int READING_SPEED = 60;

    private static final int SLOWEST = 10;
    private static final int FASTEST = 1_000;

    /** So many judgments of one worker are read while somebody waits. */
    private static final int LATEST = 2_000;

    private final StudyReports reports;
    private final WorkersKind kind;
    private final WorkerLimits limits;
    private final Observations observations;

    Workforce(StudyReports reports, WorkersKind kind, WorkerLimits limits, Observations observations) {
        this.reports = reports;
        this.kind = kind;
        this.limits = limits;
        this.observations = observations;
    }

    /**
     * Returns one sheet for each worker who has judged, the busiest first.
     *
     * @param speed characters in a second; faster nobody reads
     */
    public Found<List<WorkerSheet>> sheets(StudyId study, int speed, Patience patience) {
        var asked = new Asked(study, Integer.toString(clamped(speed)));
        return reports.find(kind, asked, patience).map(findings -> alarmed(study, findings.sheets()));
    }

    /** Returns the days and some judgments of one worker, from their latest judgments; empty for who has not judged. */
    public Optional<WorkerDetail> detail(StudyId study, PersonId worker, int speed) {
        var diary = new Diary(worker, clamped(speed));
        observations.around(study, worker, LATEST).forEach(diary::add);
        var detail = diary.detail();
        return detail.judged() == 0 ? Optional.empty() : Optional.of(detail);
    }

    private List<WorkerSheet> alarmed(StudyId study, List<WorkerSheet> sheets) {
        var alarms = new Alarms(sheets, limits.of(study), limits.usualGold(study));
        return sheets.stream().map(sheet -> sheet.with(alarms.about(sheet))).toList();
    }

    private static int clamped(int speed) {
        return Math.clamp(speed, SLOWEST, FASTEST);
    }
}
