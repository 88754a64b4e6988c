package org.touchstone.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.scorings.Scoring;
import org.touchstone.evaluation.scorings.Scorings;
import org.touchstone.preference.ModelId;
import org.touchstone.support.Refusal;

/** The scores of whole snapshots, for programs. */
@RestController
@RequestMapping("/api/v1/models/{model}/scorings")
class ScoringsApi {

    private final Scorings scorings;

    ScoringsApi(Scorings scorings) {
        this.scorings = scorings;
    }

    /** What to score. */
    record Wanted(@Nullable SnapshotId snapshot) {}

    /** How the work stands; its scores are at {@code ID/scores.csv} once it is done. */
    record Answer(
            UUID id,
            String model,
            String snapshot,
            String status,
            int done,
            int total,
            @Nullable String problem) {

        static Answer of(Scoring scoring) {
            return new Answer(
                    scoring.id(),
                    scoring.model().toString(),
                    scoring.snapshot().toString(),
                    scoring.status().name(),
                    scoring.done(),
                    scoring.total(),
                    scoring.problem());
        }
    }

    @Operation(summary = "Has all pairs of a snapshot scored, or answers with what was asked for before.")
    @PostMapping
    ResponseEntity<Answer> ask(@PathVariable ModelId model, @RequestBody Wanted wanted, CurrentPerson person) {
        if (wanted.snapshot() == null) {
            throw new NoSnapshot();
        }
        var scoring = scorings.ask(model, wanted.snapshot(), person.id());
        return ResponseEntity.status(scoring.isReady() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .header("Location", "/api/v1/models/%s/scorings/%s".formatted(model, scoring.id()))
                .body(Answer.of(scoring));
    }

    @Operation(summary = "Lists the snapshots that a model was asked to score, and how far that is.")
    @GetMapping
    List<Answer> all(@PathVariable ModelId model) {
        return scorings.of(model).stream().map(Answer::of).toList();
    }

    @Operation(summary = "Shows how far the scoring is.")
    @GetMapping("/{id}")
    Answer one(@PathVariable ModelId model, @PathVariable UUID id) {
        return Answer.of(scorings.find(model, id));
    }

    @Operation(summary = "Sends the scores, a row for each response.")
    @GetMapping("/{id}/scores.csv")
    void csv(@PathVariable ModelId model, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        ScoringPages.write(scorings, scorings.done(model, id), response);
    }

    @Operation(summary = "Cancels the work, or deletes what came of it.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable ModelId model, @PathVariable UUID id, CurrentPerson person) {
        scorings.remove(model, id, person.id());
    }

    private static final class NoSnapshot extends Refusal.Invalid {
        NoSnapshot() {
            super("no-snapshot", "snapshot", "Say which snapshot to score.");
        }
    }
}
