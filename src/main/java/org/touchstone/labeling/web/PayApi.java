package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.studies.StudyId;

/** Work and pay, by program; the platforms' ids come only with {@code ids=true}, which is noted. */
@RestController
class PayApi {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final PaySheets sheets;

    PayApi(PaySheets sheets) {
        this.sheets = sheets;
    }

    @Operation(summary = "Shows what each worker has earned.")
    @GetMapping("/api/v1/studies/{id}/pay")
    PaySheet sheet(@PathVariable StudyId id, PayQuery query, CurrentPerson researcher) {
        return sheets.of(id, query, researcher.id());
    }

    @Operation(summary = "Sends what each worker has earned as a table.")
    @GetMapping({"/api/v1/studies/{id}/pay.csv", "/studies/{id}/pay.csv"})
    ResponseEntity<String> csv(@PathVariable StudyId id, PayQuery query, CurrentPerson researcher) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"work-and-pay.csv\"")
                .body(sheets.of(id, query, researcher.id()).csv());
    }
}
