package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.quality.calibration.Calibration;
import org.touchstone.quality.calibration.CalibrationReports;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** How far researchers agree with workers, for scripts. */
@RestController
@RequestMapping("/api/v1/studies/{id}")
class CalibrationApi {

    private final Calibration calibration;
    private final CalibrationReports reports;
    private final Studies studies;

    CalibrationApi(Calibration calibration, CalibrationReports reports, Studies studies) {
        this.calibration = calibration;
        this.reports = reports;
        this.studies = studies;
    }

    @Operation(
            summary = "Says how far researchers agree with workers, by the answers that stand, without those "
                    + "of the token's owner that can still be taken back.")
    @GetMapping("/calibration")
    CalibrationAnswer calibration(@PathVariable StudyId id, CurrentPerson researcher) {
        var study = studies.find(id).id();
        return CalibrationAnswer.of(study, calibration.sample(study), reports.of(study, researcher.id()));
    }
}
