package org.touchstone.datasets.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.catalog.StagedFiles;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Datasets.Reading;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotWork;
import org.touchstone.datasets.SplitShares;
import org.touchstone.support.QueryString;

/** Takes labelled files, for programs. */
@RestController
@RequestMapping("/api/v1/snapshots/imports")
class LabelledFilesApi {

    private final Datasets datasets;
    private final Imports imports;
    private final StagedFiles files;

    LabelledFilesApi(Datasets datasets, Imports imports, StagedFiles files) {
        this.datasets = datasets;
        this.imports = imports;
        this.files = files;
    }

    @Operation(
            summary = "Freezes the labelled file that is the body, or the one that waits here under the "
                    + "parameter file.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ImportedJson importLabelled(HttpServletRequest request, CurrentPerson person) throws IOException {
        var query = QueryString.of(request);
        var staged = query.orElse("file", null, StagedFileId::of);
        var id = SnapshotId.random();
        if (staged == null) {
            var labelled = labelled(query, PairFormat.HH);
            long length = request.getContentLengthLong();
            var wanted = new ImportRequest(
                    labelled.name(), labelled.format(), person.id(), length < 0 ? null : length, "/snapshots/" + id);
            return freeze(labelled, wanted, id, request.getInputStream());
        }
        var wanted = files.request(staged, person.id());
        try (var content = files.open(staged)) {
            var labelled = labelled(query, wanted.format());
            var task = SnapshotWork.task(id, labelled);
            return freeze(labelled, wanted.then("/snapshots/" + id).to(task), id, content);
        }
    }

    private ImportedJson freeze(ImportLabelled labelled, ImportRequest request, SnapshotId id, InputStream content) {
        var source = imports.begin(request);
        var frozen = datasets.importLabelled(labelled, new Reading(source, id), content, request.by());
        return ImportedJson.of(frozen, imports.find(source));
    }

    private static ImportLabelled labelled(QueryString query, PairFormat usual) {
        var shares = new SplitShares(
                query.orElse("train", 0.9, Double::valueOf),
                query.orElse("validation", 0.05, Double::valueOf),
                query.orElse("test", 0.05, Double::valueOf));
        return new ImportLabelled(
                query.required("name"),
                query.orElse("format", usual, format -> PairFormat.valueOf(format.toUpperCase(Locale.ROOT))),
                shares,
                query.orElse("seed", 1L, Long::valueOf));
    }
}
