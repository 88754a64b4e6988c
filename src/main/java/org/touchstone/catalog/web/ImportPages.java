package org.touchstone.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.Uploads;
import org.touchstone.support.Refusal;

/** How an import goes or went. */
@Controller
@RequestMapping("/imports")
class ImportPages {

    private final Imports imports;
    private final Uploads uploads;
    private final KeptSentences kept;

    ImportPages(Imports imports, Uploads uploads, KeptSentences kept) {
        this.imports = imports;
        this.uploads = uploads;
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

    @PostMapping("/{id}/resume")
    String resume(@PathVariable ImportId id, CurrentPerson person, RedirectAttributes next) {
        try {
            uploads.resume(id, person.id());
        } catch (Refusal refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable ImportId id, CurrentPerson person) {
        uploads.cancel(id, person.id());
        return "redirect:/imports/" + id;
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
