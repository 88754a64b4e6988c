package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Corrections;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Saved;
import org.touchstone.labeling.Skip;
import org.touchstone.labeling.Skip.Code;
import org.touchstone.labeling.Undone;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Judging, by program. */
@RestController
@RequestMapping("/api/v1")
class LeasesApi {

    private final Labeling labeling;
    private final Corrections corrections;
    private final Studies studies;

    LeasesApi(Labeling labeling, Corrections corrections, Studies studies) {
        this.labeling = labeling;
        this.corrections = corrections;
        this.studies = studies;
    }

    record SavedAnswer(JudgmentId judgment, Choice outcome, int strength, DetailsAnswer details, Instant at) {

        static SavedAnswer of(Saved saved) {
            return new SavedAnswer(
                    saved.judgment(), saved.choice(), saved.strength(), DetailsAnswer.of(saved.details()), saved.at());
        }
    }

    record UndoneAnswer(LeaseId lease, StudyId study, Choice outcome, int strength) {

        static UndoneAnswer of(Undone undone) {
            var verdict = undone.verdict();
            return new UndoneAnswer(undone.lease(), undone.study(), verdict.choice(), verdict.strength());
        }
    }

    record Renewed(LeaseId lease, Instant expiresAt) {}

    /** Why: a code, or words, or both; words alone are another reason. */
    record SkipBody(@Nullable Code code, @Nullable String reason) {

        Skip skip() {
            return code == null ? Skip.because(reason == null ? "" : reason) : new Skip(code, reason);
        }
    }

    @Operation(
            summary = "Hands out the comparison to judge; the parameter ahead asks for the one that is to follow it.",
            description = "204 where there is none.")
    @PostMapping("/studies/{id}/leases")
    ResponseEntity<LeaseAnswer> next(
            @PathVariable StudyId id, @RequestParam(defaultValue = "false") boolean ahead, CurrentPerson worker) {
        var handed = ahead ? labeling.ahead(id, worker.id()) : labeling.next(id, worker.id());
        return handed.map(leased -> ResponseEntity.ok(LeaseAnswer.of(leased, studies.find(id))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(summary = "Takes the answer; the parameter supersede puts it in place of the one that stands.")
    @PutMapping("/leases/{lease}/judgment")
    SavedAnswer submit(
            @PathVariable LeaseId lease,
            @RequestParam(defaultValue = "false") boolean supersede,
            @RequestBody JudgmentBody body,
            CurrentPerson worker) {
        var leased = labeling.leased(lease, worker.id());
        var verdict = body.verdict(studies.find(leased.study()).settings(), leased.responses());
        return SavedAnswer.of(
                supersede
                        ? corrections.correct(lease, worker.id(), verdict)
                        : labeling.submit(lease, worker.id(), verdict));
    }

    @Operation(summary = "Takes the answer back.")
    @DeleteMapping("/leases/{lease}/judgment")
    UndoneAnswer undo(@PathVariable LeaseId lease, CurrentPerson worker) {
        return UndoneAnswer.of(labeling.undo(lease, worker.id()));
    }

    @Operation(summary = "Gives the comparison back unanswered.")
    @PostMapping("/leases/{lease}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(@PathVariable LeaseId lease, @RequestBody SkipBody body, CurrentPerson worker) {
        labeling.skip(lease, worker.id(), body.skip());
    }

    @Operation(summary = "Keeps the comparison for longer.")
    @PostMapping("/leases/{lease}/renew")
    Renewed renew(@PathVariable LeaseId lease, CurrentPerson worker) {
        return new Renewed(lease, labeling.renew(lease, worker.id()).expiresAt());
    }
}
