package org.touchstone.accounts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.ErasureRequest;
import org.touchstone.accounts.Erasures;
import org.touchstone.accounts.PersonId;

/** Erasing people by program. */
@RestController
class ErasureApi {

    private final Erasures erasures;

    ErasureApi(Erasures erasures) {
        this.erasures = erasures;
    }

    @Operation(summary = "Lists who has asked to be erased.")
    @GetMapping("/api/v1/people/erasure-requests")
    List<ErasureRequest> requests() {
        return erasures.requests();
    }

    @Operation(summary = "Erases a person for good; the body names them, so that a wrong identifier erases nobody.")
    @PostMapping("/api/v1/people/{id}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(CurrentPerson admin, @PathVariable PersonId id, @RequestBody Named named) {
        erasures.erase(id, named.name() == null ? "" : named.name(), admin.id());
    }

    /** The name of the person who is to be erased. */
    record Named(@Nullable String name) {}
}
