package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Report.Kind;
import org.touchstone.labeling.Reports;
import org.touchstone.studies.StudyId;

/** Problems that workers report, by program. */
@RestController
@RequestMapping("/api/v1")
class ReportsApi {

    private final Reports reports;
    private final ReportRows rows;

    ReportsApi(Reports reports, ReportRows rows) {
        this.reports = reports;
        this.rows = rows;
    }

    record ReportBody(@Nullable Kind kind, @Nullable String words) {}

    record Reported(UUID id) {}

    /** An answer, and whether the report is done with. */
    record AnswerBody(@Nullable String answer, boolean close) {}

    @Operation(summary = "Reports the comparison in hand, such as for upsetting content.")
    @PostMapping("/leases/{lease}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    Reported report(@PathVariable LeaseId lease, @RequestBody ReportBody body, CurrentPerson worker) {
        var kind = body.kind() == null ? Kind.OTHER : body.kind();
        return new Reported(reports.report(lease, worker.id(), kind, body.words()));
    }

    @Operation(summary = "Lists what workers have reported.")
    @GetMapping("/studies/{id}/reports")
    List<ReportRow> list(@PathVariable StudyId id) {
        return rows.of(id);
    }

    @Operation(summary = "Answers a report, closes it, or both.")
    @PutMapping("/studies/{id}/reports/{report}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable StudyId id,
            @PathVariable UUID report,
            @RequestBody AnswerBody body,
            CurrentPerson researcher) {
        if (body.answer() != null) {
            reports.answer(id, report, body.answer(), researcher.id());
        }
        if (body.close()) {
            reports.close(id, report, researcher.id());
        }
    }
}
