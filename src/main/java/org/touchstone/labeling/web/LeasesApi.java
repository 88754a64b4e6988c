package org.touchstone.labeling.web;

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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Saved;
import org.touchstone.labeling.Undone;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Judging, by program. */
@RestController
@RequestMapping("/api/v1")
class LeasesApi {

    private final Labeling labeling;
    private final Studies studies;

    LeasesApi(Labeling labeling, Studies studies) {
        this.labeling = labeling;
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

    record Skip(@Nullable String reason) {}

    @PostMapping("/studies/{id}/leases")
    ResponseEntity<LeaseAnswer> next(@PathVariable StudyId id, CurrentPerson worker) {
        return labeling.next(id, worker.id())
                .map(leased -> ResponseEntity.ok(LeaseAnswer.of(leased, studies.find(id))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/leases/{lease}/judgment")
    SavedAnswer submit(@PathVariable LeaseId lease, @RequestBody JudgmentBody body, CurrentPerson worker) {
        var study = studies.find(labeling.leased(lease, worker.id()).study());
        return SavedAnswer.of(labeling.submit(lease, worker.id(), body.verdict(study.settings())));
    }

    @DeleteMapping("/leases/{lease}/judgment")
    UndoneAnswer undo(@PathVariable LeaseId lease, CurrentPerson worker) {
        return UndoneAnswer.of(labeling.undo(lease, worker.id()));
    }

    @PostMapping("/leases/{lease}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(@PathVariable LeaseId lease, @RequestBody Skip skip, CurrentPerson worker) {
        labeling.skip(lease, worker.id(), skip.reason() == null ? "" : skip.reason());
    }

    @PostMapping("/leases/{lease}/renew")
    Renewed renew(@PathVariable LeaseId lease, CurrentPerson worker) {
        return new Renewed(lease, labeling.renew(lease, worker.id()).expiresAt());
    }
}
