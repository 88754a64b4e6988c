package org.touchstone.accounts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.touchstone.accounts.AuditEntry;
import org.touchstone.accounts.AuditTrail;

/** The audit trail, by program: newest first, the next page in the Link header. */
@RestController
class AuditApi {

    private final AuditTrail audit;

    AuditApi(AuditTrail audit) {
        this.audit = audit;
    }

    @Operation(summary = "Lists what was done, by whom and when, the newest first.")
    @GetMapping("/api/v1/audit")
    ResponseEntity<List<AuditEntry>> list(AuditFilter filter, @RequestParam(defaultValue = "100") int limit) {
        var query = filter.query(limit);
        var entries = audit.find(query);
        var answer = ResponseEntity.ok();
        if (entries.size() == query.limit()) {
            var next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("after", entries.getLast().id());
            answer.header(HttpHeaders.LINK, "<" + next.toUriString() + ">; rel=\"next\"");
        }
        return answer.body(entries);
    }
}
