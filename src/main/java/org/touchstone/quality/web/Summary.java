package org.touchstone.quality.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.quality.Agreement;
import org.touchstone.quality.AgreementReport;
import org.touchstone.quality.Judges;
import org.touchstone.quality.bias.BiasReports;
import org.touchstone.quality.calibration.CalibrationReports;
import org.touchstone.quality.consensus.SoftLabels;
import org.touchstone.quality.reports.Patience;
import org.touchstone.studies.StudyId;

/**
 * The figures of a study's labels, each the newest there is and fit for the reader to see, under the names by which the page of
 * the report knows them.
 */
@Component
class Summary {

    private final Agreement agreement;
    private final BiasReports bias;
    private final SoftLabels labels;
    private final CalibrationReports calibration;

    Summary(Agreement agreement, BiasReports bias, SoftLabels labels, CalibrationReports calibration) {
        this.agreement = agreement;
        this.bias = bias;
        this.labels = labels;
        this.calibration = calibration;
    }

    Map<String, Object> of(StudyId study, Judges judges, PersonId reader) {
        var figures = new HashMap<String, Object>();
        var found = agreement.newest(study, judges, Patience.PAGE);
        figures.put("found", found);
        var report = found.present().orElseGet(() -> AgreementReport.none(study, judges));
        figures.put("report", report);
        figures.put("guidelines", new TreeMap<>(report.details().guidelines()));
        figures.put(
                "shares",
                bias.newest(study, judges, Patience.PAGE)
                        .present()
                        .map(BiasRow::shares)
                        .orElse(List.of()));
        labels.newest(study, judges, Patience.PAGE)
                .present()
                .map(ConsensusView::of)
                .ifPresent(view -> figures.put("labels", view));
        figures.put("calibration", calibration.of(study, reader));
        return figures;
    }
}
