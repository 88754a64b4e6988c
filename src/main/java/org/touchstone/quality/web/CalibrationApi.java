package org.touchstone.quality.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.quality.calibration.CalibrationReport;
import org.touchstone.quality.calibration.CalibrationReports;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** How far researchers agree with workers, for scripts. */
@RestController
class CalibrationApi {

    private final CalibrationReports reports;
    private final Studies studies;

    CalibrationApi(CalibrationReports reports, Studies studies) {
        this.reports = reports;
        this.studies = studies;
    }

    @GetMapping("/api/v1/studies/{id}/calibration")
    CalibrationReport report(@PathVariable StudyId id, CurrentPerson researcher) {
        return reports.of(studies.find(id).id(), researcher.id());
    }
}
