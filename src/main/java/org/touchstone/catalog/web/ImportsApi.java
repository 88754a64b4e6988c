package org.touchstone.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.Imports;

/** How imports went, for programs. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    List<ImportJson> recent() {
        return imports.recent().stream().map(ImportJson::of).toList();
    }

    @GetMapping("/{id}")
    ImportJson one(@PathVariable ImportId id) {
        return ImportJson.of(imports.find(id));
    }

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
