package org.touchstone.datasets.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Exports;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.studies.Studies;

/** Snapshots, for programs. */
@RestController
@RequestMapping("/api/v1/snapshots")
class SnapshotsApi {

    private final Datasets datasets;
    private final Studies studies;
    private final Exports exports;
    private final Downloads downloads;

    SnapshotsApi(Datasets datasets, Studies studies, Exports exports, Downloads downloads) {
        this.datasets = datasets;
        this.studies = studies;
        this.exports = exports;
        this.downloads = downloads;
    }

    @Operation(summary = "Lists snapshots, the newest first.")
    @GetMapping
    List<SnapshotJson> all() {
        return datasets.all().stream().map(SnapshotJson::brief).toList();
    }

    @Operation(summary = "Freezes a study's judgments as they stand, by a label policy and a split.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SnapshotJson freeze(@RequestBody FreezeBody body, CurrentPerson person) {
        var request = body.of(studies.find(body.required()));
        return SnapshotJson.brief(datasets.find(datasets.freeze(request, person.id())));
    }

    @Operation(summary = "Shows a snapshot with its manifest and the digests of its files.")
    @GetMapping("/{id}")
    SnapshotJson one(@PathVariable SnapshotId id) {
        var view = datasets.find(id);
        return SnapshotJson.whole(view, FilesJson.of(exports, view));
    }

    @Operation(summary = "Sends a snapshot, or one part of it, in one of the formats.")
    @GetMapping("/{id}/export")
    void export(
            @PathVariable SnapshotId id,
            DownloadForm form,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        downloads.send(new Downloads.Wanted(form.of(id), form.packing(), person.id()), request, response);
    }
}
