package org.touchstone.datasets.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
import org.touchstone.datasets.PreparedExports;
import org.touchstone.datasets.SnapshotId;

/** Files that are prepared in the background, for programs. */
@RestController
@RequestMapping("/api/v1/snapshots/{id}/exports")
class ExportsApi {

    private final Datasets datasets;
    private final PreparedExports exports;
    private final PreparedDownloads downloads;

    ExportsApi(Datasets datasets, PreparedExports exports, PreparedDownloads downloads) {
        this.datasets = datasets;
        this.exports = exports;
        this.downloads = downloads;
    }

    @Operation(summary = "Lists the files that were prepared or are on their way.")
    @GetMapping
    List<PreparedJson> all(@PathVariable SnapshotId id) {
        return exports.all(datasets.find(id).id()).stream()
                .map(PreparedJson::of)
                .toList();
    }

    @Operation(summary = "Asks for a file to be prepared; the answer says where to ask how it stands.")
    @PostMapping
    ResponseEntity<PreparedJson> prepare(
            @PathVariable SnapshotId id, @RequestBody DownloadForm form, CurrentPerson person) {
        var prepared = exports.prepare(form.of(id), form.packing(), person.id());
        return ResponseEntity.accepted()
                .location(URI.create(PreparedJson.address(prepared)))
                .body(PreparedJson.of(prepared));
    }

    @Operation(summary = "Shows how far a prepared file is.")
    @GetMapping("/{export}")
    PreparedJson one(@PathVariable SnapshotId id, @PathVariable UUID export) {
        return PreparedJson.of(exports.find(id, export));
    }

    @Operation(summary = "Sends a prepared file, or the pieces of it that Range names.")
    @GetMapping("/{export}/file")
    void file(
            @PathVariable SnapshotId id,
            @PathVariable UUID export,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        downloads.send(id, export, request, response);
    }

    @Operation(summary = "Ends the work on a file, or deletes it.")
    @DeleteMapping("/{export}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable SnapshotId id, @PathVariable UUID export) {
        exports.remove(id, export);
    }
}
