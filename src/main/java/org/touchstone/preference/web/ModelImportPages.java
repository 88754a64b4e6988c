package org.touchstone.preference.web;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.ModelImports;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Brings models in. */
@Controller
@RequestMapping("/models/import")
class ModelImportPages {

    private final ModelImports imports;
    private final ModelUpload upload;
    private final Datasets datasets;

    ModelImportPages(ModelImports imports, ModelUpload upload, Datasets datasets) {
        this.imports = imports;
        this.upload = upload;
        this.datasets = datasets;
    }

    /** The form as it was filled in. */
    record Filled(
            @Nullable MultipartFile file,
            @Nullable String name,
            @Nullable String snapshot) {

        @Nullable
        SnapshotId beside() {
            return snapshot == null || snapshot.isEmpty() ? null : SnapshotId.of(snapshot);
        }
    }

    @GetMapping
    String ask(Model page) {
        page.addAttribute("snapshots", datasets.all());
        page.addAttribute("most", upload.largest().toMegabytes());
        return "preference/import";
    }

    @PostMapping
    String take(@ModelAttribute Filled form, CurrentPerson person, Model page, RedirectAttributes next)
            throws IOException {
        try {
            var file = form.file();
            var bytes = upload.read(file == null ? InputStream.nullInputStream() : file.getInputStream());
            var id = imports.take(bytes, form.name(), form.beside(), person.id());
            next.addFlashAttribute("notice", Phrase.of("operations.import.done"));
            return "redirect:/models/" + id;
        } catch (Refusal.Invalid | Refusal.NotFound refusal) {
            page.addAttribute("problem", refusal.phrase());
            page.addAttribute("name", form.name());
            page.addAttribute("chosen", form.snapshot());
            return ask(page);
        }
    }
}
