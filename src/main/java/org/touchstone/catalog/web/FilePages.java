package org.touchstone.catalog.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.ServerFolder;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.catalog.StagedFiles;
import org.touchstone.catalog.Uploads;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Where files are brought, looked at and told how to be read, before they are used. */
@Controller
@RequestMapping("/files")
class FilePages {

    private final StagedFiles files;
    private final ServerFolder folder;
    private final Uploads uploads;
    private final FileScreen screen;

    FilePages(StagedFiles files, ServerFolder folder, Uploads uploads, FileScreen screen) {
        this.files = files;
        this.folder = folder;
        this.uploads = uploads;
        this.screen = screen;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("files", files.all().stream().map(FileRow::of).toList())
                .addAttribute("folder", folder.exists())
                .addAttribute("listed", folder.files());
        return "catalog/files";
    }

    @PostMapping
    String bring(@RequestParam MultipartFile file, CurrentPerson person, RedirectAttributes next) throws IOException {
        if (file.isEmpty()) {
            next.addFlashAttribute("problem", Phrase.of("files.empty"));
            return "redirect:/files";
        }
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
            return "redirect:/files/" + files.bring(name, person.id(), content).id();
        } catch (Refusal refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
            return "redirect:/files";
        }
    }

    @PostMapping("/folder")
    String choose(@RequestParam String name, CurrentPerson person, RedirectAttributes next) throws IOException {
        try (var content = folder.open(name)) {
            return "redirect:/files/" + files.bring(name, person.id(), content).id();
        } catch (Refusal refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
            return "redirect:/files";
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable StagedFileId id, Model model) {
        screen.show(files.find(id), null, model);
        return "catalog/file";
    }

    /** Keeps how the file is to be read; a form that is refused stays as it was filled in. */
    @PostMapping("/{id}/format")
    String settle(
            @PathVariable StagedFileId id,
            @RequestParam @Nullable PairFormat format,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next,
            Model model) {
        try {
            if (format == null) {
                throw new NoFormat();
            }
            files.settle(id, format, format == PairFormat.CSV ? FileForm.mapping(fields) : null);
            next.addFlashAttribute("notice", Phrase.of("files.settled"));
            return "redirect:/files/" + id;
        } catch (Refusal.Invalid refusal) {
            model.addAttribute("problem", refusal.phrase());
            screen.show(files.find(id), FileForm.mapping(fields), model);
            return "catalog/file";
        }
    }

    @PostMapping("/{id}/trial")
    String tryOut(@PathVariable StagedFileId id, CurrentPerson person, RedirectAttributes next) {
        try {
            uploads.tryOut(id, person.id());
        } catch (Refusal.Conflict refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:/files/" + id;
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable StagedFileId id, CurrentPerson person, RedirectAttributes next) {
        files.delete(id, person.id());
        next.addFlashAttribute("notice", Phrase.of("files.deleted"));
        return "redirect:/files";
    }

    private static final class NoFormat extends Refusal.Invalid {
        NoFormat() {
            super("no-file-format", "format", "Choose the format of the file");
        }
    }
}
