package org.touchstone.quality.bias;

import org.springframework.stereotype.Service;
import org.touchstone.quality.Judges;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Found;
import org.touchstone.quality.reports.Patience;
import org.touchstone.quality.reports.StudyReports;
import org.touchstone.studies.StudyId;

/** Reports the biases of a study's judgments, by the newest figures there are. Not to be asked in a transaction that only reads. */
@Service
public class BiasReports {

    private final StudyReports reports;
    private final BiasKind kind;

    BiasReports(StudyReports reports, BiasKind kind) {
        this.reports = reports;
        this.kind = kind;
    }

    /** The report by the present judgments of these judges; in a large study after a while. */
    public BiasReport of(StudyId study, Judges judges) {
        return newest(study, judges, Patience.JOB).present().orElseThrow();
    }

    /** The newest report by these judges' judgments, within the caller's patience. */
    public Found<BiasReport> newest(StudyId study, Judges judges, Patience patience) {
        return reports.find(kind, new Asked(study, judges.slug()), patience);
    }
}
