package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Datasets.Reading;
import org.touchstone.datasets.Exports;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SplitShares;
import org.touchstone.studies.Studies;
import org.touchstone.support.QueryString;

/** Snapshots, for programs. */
@RestController
@RequestMapping("/api/v1/snapshots")
class SnapshotsApi {

    private final Datasets datasets;
    private final Studies studies;
    private final Imports imports;
    private final Exports exports;
    private final Downloads downloads;

    SnapshotsApi(Datasets datasets, Studies studies, Imports imports, Exports exports, Downloads downloads) {
        this.datasets = datasets;
        this.studies = studies;
        this.imports = imports;
        this.exports = exports;
        this.downloads = downloads;
    }

    @GetMapping
    List<SnapshotJson> all() {
        return datasets.all().stream().map(SnapshotJson::brief).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SnapshotJson freeze(@RequestBody FreezeBody body, CurrentPerson person) {
        var request = body.of(studies.find(body.required()));
        return SnapshotJson.brief(datasets.find(datasets.freeze(request, person.id())));
    }

    @GetMapping("/{id}")
    SnapshotJson one(@PathVariable SnapshotId id) {
        var view = datasets.find(id);
        return SnapshotJson.whole(view, FilesJson.of(exports, view));
    }

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

    /** Freezes the labelled file that is the request's body. */
    @PostMapping("/imports")
    @ResponseStatus(HttpStatus.CREATED)
    ImportedJson importLabelled(HttpServletRequest request, CurrentPerson person) throws IOException {
        var labelled = labelled(QueryString.of(request));
        long length = request.getContentLengthLong();
        var id = SnapshotId.random();
        var source = imports.begin(new ImportRequest(
                labelled.name(), labelled.format(), person.id(), length < 0 ? null : length, "/snapshots/" + id));
        var frozen = datasets.importLabelled(labelled, new Reading(source, id), request.getInputStream(), person.id());
        return ImportedJson.of(frozen, imports.find(source));
    }

    private static ImportLabelled labelled(QueryString query) {
        var shares = new SplitShares(
                query.orElse("train", 0.9, Double::valueOf),
                query.orElse("validation", 0.05, Double::valueOf),
                query.orElse("test", 0.05, Double::valueOf));
        return new ImportLabelled(
                query.required("name"),
                query.orElse("format", PairFormat.HH, format -> PairFormat.valueOf(format.toUpperCase(Locale.ROOT))),
                shares,
                query.orElse("seed", 1L, Long::valueOf));
    }
}
