package org.touchstone.catalog.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.Uploads;

/** How imports went, for programs. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

    private final Imports imports;
    private final Uploads uploads;

    ImportsApi(Imports imports, Uploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    @Operation(summary = "Lists imports, the newest first.")
    @GetMapping
    List<ImportJson> recent() {
        return imports.recent().stream().map(ImportJson::of).toList();
    }

    @Operation(summary = "Shows how far an import is and what came of it.")
    @GetMapping("/{id}")
    ImportJson one(@PathVariable ImportId id) {
        return ImportJson.of(imports.find(id));
    }

    @Operation(summary = "Begins an import anew that was cut off or cancelled, from its file.")
    @PostMapping("/{id}/resume")
    ImportJson resume(@PathVariable ImportId id, CurrentPerson person) {
        uploads.resume(id, person.id());
        return one(id);
    }

    @Operation(summary = "Asks an import to end.")
    @PostMapping("/{id}/cancel")
    ImportJson cancel(@PathVariable ImportId id, CurrentPerson person) {
        uploads.cancel(id, person.id());
        return one(id);
    }

    @Operation(summary = "Lists the lines that could not be read, each with its number and the reason.")
    @GetMapping("/{id}/errors")
    void errors(
            @PathVariable ImportId id,
            @RequestParam(defaultValue = "jsonl") String format,
            HttpServletResponse response)
            throws IOException {
        var file = new RejectedFile(imports, id);
        if (format.equals("csv")) {
            file.sendCsv(response);
        } else {
            file.sendJsonLines(response);
        }
    }
}
