package org.touchstone.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.quality.Agreement;
import org.touchstone.quality.AgreementReport;
import org.touchstone.quality.Judges;
import org.touchstone.quality.WorkerPair;
import org.touchstone.quality.reports.Patience;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** The agreement of a study, for scripts. */
@RestController
@RequestMapping("/api/v1/studies/{id}")
class AgreementApi {

    private final Agreement agreement;
    private final Studies studies;

    AgreementApi(Agreement agreement, Studies studies) {
        this.agreement = agreement;
        this.studies = studies;
    }

    @Operation(summary = "Says how far workers agree, each figure with its interval.")
    @GetMapping("/agreement")
    AgreementAnswer agreement(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people) {
        var judges = Judges.named(people);
        var found = agreement.newest(studies.find(id).id(), judges, Patience.SCRIPT);
        return AgreementAnswer.of(found, () -> AgreementReport.none(id, judges));
    }

    @Operation(summary = "Says how far workers agree with each other, two at a time.")
    @GetMapping("/agreement/pairs")
    List<WorkerPair> pairs(@PathVariable StudyId id, @RequestParam(defaultValue = "all") String people) {
        return agreement.pairs(studies.find(id).id(), Judges.named(people), Patience.SCRIPT);
    }
}
