package org.touchstone.datasets.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
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
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Freezing;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.studies.Studies;

/** Freezes large studies in the background, for programs. */
@RestController
@RequestMapping("/api/v1/snapshots")
class FreezingApi {

    private final Freezing freezing;
    private final Studies studies;
    private final Datasets datasets;

    FreezingApi(Freezing freezing, Studies studies, Datasets datasets) {
        this.freezing = freezing;
        this.studies = studies;
        this.datasets = datasets;
    }

    /**
     * How far a snapshot is.
     *
     * @param state RUNNING, FAILED or FROZEN
     * @param ofAll pairs to write; null until the judgments are labelled
     * @param problem why there is no snapshot; null where that has not failed
     */
    record State(
            SnapshotId id,
            String state,
            int done,
            @Nullable Integer ofAll,
            @Nullable String problem) {}

    @Operation(summary = "Begins to freeze in the background; the same body as for freezing at once.")
    @PostMapping("/freezing")
    ResponseEntity<State> begin(@RequestBody FreezeBody body, CurrentPerson person) {
        var id = freezing.begin(body.of(studies.find(body.required())), person.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/snapshots/%s/freezing".formatted(id)))
                .body(state(id));
    }

    @Operation(summary = "Shows how far the freezing is.")
    @GetMapping("/{id}/freezing")
    State state(@PathVariable SnapshotId id) {
        return freezing.progress(id)
                .map(progress -> new State(
                        id,
                        progress.running() ? "RUNNING" : "FAILED",
                        progress.done(),
                        progress.ofAll(),
                        progress.problem()))
                .orElseGet(() -> {
                    int size = datasets.find(id).size();
                    return new State(id, "FROZEN", size, size, null);
                });
    }

    @Operation(summary = "Stops the freezing, if it has not ended.")
    @DeleteMapping("/{id}/freezing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable SnapshotId id) {
        freezing.cancel(id);
    }
}
