package org.touchstone.datasets.web;

import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.OverlapView;
import org.touchstone.datasets.Overlaps;
import org.touchstone.datasets.Profiles;
import org.touchstone.datasets.SnapshotComparing;
import org.touchstone.datasets.SnapshotDiff;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotProfile;
import org.touchstone.datasets.SnapshotRemoval;

/** What there is to find out about snapshots, for programs. */
@RestController
@RequestMapping("/api/v1/snapshots/{id}")
class SnapshotFindingsApi {

    private final Datasets datasets;
    private final Profiles profiles;
    private final SnapshotComparing comparing;
    private final Overlaps overlaps;
    private final SnapshotRemoval removal;

    SnapshotFindingsApi(
            Datasets datasets,
            Profiles profiles,
            SnapshotComparing comparing,
            Overlaps overlaps,
            SnapshotRemoval removal) {
        this.datasets = datasets;
        this.profiles = profiles;
        this.comparing = comparing;
        this.overlaps = overlaps;
        this.removal = removal;
    }

    @Operation(summary = "Describes the pairs of a snapshot; 202 without a body while that is being worked out.")
    @GetMapping("/statistics")
    ResponseEntity<SnapshotProfile> statistics(@PathVariable SnapshotId id) {
        return profiles.of(datasets.find(id))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.accepted().build());
    }

    @Operation(summary = "Compares two snapshots pair by pair; 202 without a body while large ones are being compared.")
    @GetMapping("/diff")
    ResponseEntity<SnapshotDiff> diff(@PathVariable SnapshotId id, @RequestParam SnapshotId with) {
        return comparing
                .of(datasets.find(with), datasets.find(id))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.accepted().build());
    }

    @Operation(summary = "Begins a search for texts that a snapshot shares with another or with a suite.")
    @PostMapping("/overlaps")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OverlapView look(@PathVariable SnapshotId id, @RequestBody OverlapPages.Form body, CurrentPerson person) {
        return overlaps.find(overlaps.ask(body.of(id), person.id()));
    }

    @Operation(summary = "Shows how far a search for shared texts is and what it found.")
    @GetMapping("/overlaps/{search}")
    OverlapView found(@PathVariable SnapshotId id, @PathVariable UUID search) {
        datasets.find(id);
        return overlaps.find(search);
    }

    @Operation(summary = "Lists what rests on the snapshot.")
    @GetMapping("/uses")
    List<Use> uses(@PathVariable SnapshotId id) {
        datasets.find(id);
        return removal.uses(id).stream()
                .map(use -> new Use(use.what().key(), use.name(), use.path()))
                .toList();
    }

    @Operation(
            summary = "Deletes a snapshot on which nothing rests; its name must be given as a sign that it "
                    + "is meant.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable SnapshotId id, @RequestParam(defaultValue = "") String name, CurrentPerson person) {
        removal.remove(id, name, person.id());
    }

    /** Something that rests on a snapshot. */
    record Use(String what, String name, @Nullable String path) {}
}
