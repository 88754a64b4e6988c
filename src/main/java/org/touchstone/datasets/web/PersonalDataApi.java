package org.touchstone.datasets.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.privacy.Decision;
import org.touchstone.datasets.privacy.Find;
import org.touchstone.datasets.privacy.Kind;
import org.touchstone.datasets.privacy.PersonalData;
import org.touchstone.datasets.privacy.Review;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Personal data in the texts of a study, by program. */
@RestController
@RequestMapping("/api/v1/studies/{id}/personal-data")
class PersonalDataApi {

    private final PersonalData personal;

    PersonalDataApi(PersonalData personal) {
        this.personal = personal;
    }

    @Operation(summary = "Says how far a study was looked through for personal data.")
    @GetMapping
    Review review(@PathVariable StudyId id) {
        return personal.review(id);
    }

    @Operation(summary = "Has texts looked through that were not before.")
    @PostMapping("/scans")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Review scan(@PathVariable StudyId id, CurrentPerson person) {
        personal.scan(id, person.id());
        return personal.review(id);
    }

    @Operation(
            summary = "Lists finds in the order of their numbers; those after the last one with the "
                    + "parameter after.")
    @GetMapping("/finds")
    List<Find> finds(@PathVariable StudyId id, PersonalFilter filter, @RequestParam(defaultValue = "100") int limit) {
        return personal.finds(filter.query(id, limit));
    }

    @Operation(summary = "Decides on one find.")
    @PutMapping("/finds/{find}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable StudyId id, @PathVariable long find, @RequestBody Decided body, CurrentPerson person) {
        personal.decide(id, find, required(body.decision()), person.id());
    }

    @Operation(summary = "Decides on every find that nobody has decided on, of one kind or of all.")
    @PostMapping("/decisions")
    Map<String, Integer> decideOpen(@PathVariable StudyId id, @RequestBody DecidedOpen body, CurrentPerson person) {
        return Map.of("finds", personal.decideOpen(id, body.kind(), required(body.decision()), person.id()));
    }

    @Operation(summary = "Takes back the last decision, on one find or on many.")
    @PostMapping("/undo")
    Map<String, Integer> undo(@PathVariable StudyId id) {
        return Map.of("finds", personal.undo(id));
    }

    private static Decision required(@Nullable Decision decision) {
        if (decision == null) {
            throw new NoDecision();
        }
        return decision;
    }

    private static final class NoDecision extends Refusal.Invalid {
        NoDecision() {
            super("no-decision", "decision", "Say KEEP or LEAVE_OUT.");
        }
    }

    /** What is decided on a find. */
    record Decided(@Nullable Decision decision) {}

    /** What is decided on all finds of a kind, or of all kinds where it is missing. */
    record DecidedOpen(@Nullable Kind kind, @Nullable Decision decision) {}
}
