package org.touchstone.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.ColumnMapping;
import org.touchstone.catalog.ColumnRole;
import org.touchstone.catalog.FileLook;
import org.touchstone.catalog.FileLooks;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.catalog.StagedFiles;
import org.touchstone.catalog.Uploads;
import org.touchstone.support.QueryString;

/** Files that wait to be used, for programs. */
@RestController
@RequestMapping("/api/v1/files")
class FilesApi {

    private final StagedFiles files;
    private final FileLooks looks;
    private final Uploads uploads;
    private final Imports imports;

    FilesApi(StagedFiles files, FileLooks looks, Uploads uploads, Imports imports) {
        this.files = files;
        this.looks = looks;
        this.uploads = uploads;
        this.imports = imports;
    }

    /**
     * How a file is to be read.
     *
     * @param columns which column stands for what, for a table; by their names where it is left out
     */
    record Wanted(
            PairFormat format, @Nullable Map<ColumnRole, String> columns, ColumnMapping.@Nullable Winners winners) {}

    @Operation(summary = "Lists the files that wait to be used, the newest first.")
    @GetMapping
    List<FileJson> all() {
        return files.all().stream().map(FileJson::of).toList();
    }

    @Operation(
            summary = "Takes the body as a whole file of the parameter name.",
            description = "With the parameter size it comes in pieces, to be sent afterwards.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FileJson bring(HttpServletRequest request, CurrentPerson person) throws IOException {
        var query = QueryString.of(request);
        var name = query.required("name");
        long size = query.orElse("size", -1L, Long::valueOf);
        return FileJson.of(
                size < 0
                        ? files.bring(name, person.id(), request.getInputStream())
                        : files.announce(name, size, person.id()));
    }

    @Operation(
            summary = "Takes the next piece of a file, from the byte where Content-Range begins or that the "
                    + "parameter offset names.",
            description = "Where it stops arriving, what came stays and the answer says how much that is.")
    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.POST})
    FileJson append(@PathVariable StagedFileId id, HttpServletRequest request) throws IOException {
        return FileJson.of(files.append(id, PieceRange.of(request).from(), request.getInputStream()));
    }

    @Operation(summary = "Shows a file that waits: its size, how much of it is here, and how it is to be read.")
    @GetMapping("/{id}")
    FileJson one(@PathVariable StagedFileId id) {
        return FileJson.of(files.find(id));
    }

    @Operation(summary = "Says what the file seems to be.")
    @GetMapping("/{id}/look")
    FileLook look(@PathVariable StagedFileId id) {
        return looks.look(id);
    }

    @Operation(summary = "Says how the file is to be read.")
    @PutMapping("/{id}/format")
    FileJson settle(@PathVariable StagedFileId id, @RequestBody Wanted wanted) {
        return FileJson.of(files.settle(id, wanted.format(), mapping(id, wanted)));
    }

    private @Nullable ColumnMapping mapping(StagedFileId id, Wanted wanted) {
        if (wanted.format() != PairFormat.CSV) {
            return null;
        }
        var winners = wanted.winners() == null ? ColumnMapping.Winners.USUAL : wanted.winners();
        var columns = wanted.columns() == null
                ? ColumnMapping.suggested(looks.look(id).columns()).columns()
                : new EnumMap<>(wanted.columns());
        return new ColumnMapping(columns, winners);
    }

    @Operation(summary = "Reads the file to its end without storing anything; how that goes is at /api/v1/imports/ID.")
    @PostMapping("/{id}/trials")
    @ResponseStatus(HttpStatus.CREATED)
    ImportJson tryOut(@PathVariable StagedFileId id, CurrentPerson person) {
        return ImportJson.of(imports.find(uploads.tryOut(id, person.id())));
    }

    @Operation(summary = "Deletes a file that waits; imports of it stay.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable StagedFileId id, CurrentPerson person) {
        files.delete(id, person.id());
    }
}
