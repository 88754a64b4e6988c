package org.touchstone.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.Imports;

/** How an import goes or went. */
@Controller
@RequestMapping("/imports")
class ImportPages {

    private final Imports imports;
    private final KeptSentences kept;

    ImportPages(Imports imports, KeptSentences kept) {
        this.imports = imports;
        this.kept = kept;
    }

    @GetMapping
    String recent(Model model) {
        model.addAttribute(
                "imports",
                imports.recent().stream()
                        .map(report -> ImportView.of(report, kept))
                        .toList());
        return "catalog/imports";
    }

    @GetMapping("/{id}")
    String one(@PathVariable ImportId id, Model model) {
        model.addAttribute("report", ImportView.of(imports.find(id), kept));
        return "catalog/import";
    }

    @GetMapping("/{id}/errors.csv")
    void csv(@PathVariable ImportId id, HttpServletResponse response) throws IOException {
        new RejectedFile(imports, id).sendCsv(response);
    }

    @GetMapping("/{id}/errors.jsonl")
    void jsonLines(@PathVariable ImportId id, HttpServletResponse response) throws IOException {
        new RejectedFile(imports, id).sendJsonLines(response);
    }
}
