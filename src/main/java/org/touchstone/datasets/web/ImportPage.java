package org.touchstone.datasets.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.catalog.StagedFiles;
import org.touchstone.catalog.Uploads;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotWork;
import org.touchstone.support.Refusal;

/** Takes labelled files. */
@Controller
@RequestMapping("/snapshots/imports")
class ImportPage {

    private static final String PAGE = "datasets/import";

    private final Uploads uploads;
    private final StagedFiles files;

    ImportPage(Uploads uploads, StagedFiles files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** Those whose rows can say which response is better. */
    @ModelAttribute("formats")
    List<PairFormat> formats() {
        return Arrays.stream(PairFormat.values()).filter(PairFormat::isLabelled).toList();
    }

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable StagedFileId file, Model model) {
        return page(ImportForm.of(file), model);
    }

    private String page(ImportForm form, Model model) {
        model.addAttribute("form", form);
        if (form.staged() != null) {
            model.addAttribute("staged", files.find(form.staged()));
        }
        return PAGE;
    }

    @PostMapping
    String take(@ModelAttribute("form") ImportForm form, CurrentPerson person, Model model) throws IOException {
        try {
            var here = form.staged() == null ? null : files.find(form.staged());
            return "redirect:/imports/" + start(form, form.labelled(here), person);
        } catch (Refusal.Invalid refusal) {
            model.addAttribute("problem", refusal.phrase());
            return page(form, model);
        }
    }

    private String start(ImportForm form, ImportLabelled labelled, CurrentPerson person) throws IOException {
        var id = SnapshotId.random();
        var task = SnapshotWork.task(id, labelled);
        var staged = form.staged();
        if (staged != null) {
            return uploads.take(files.request(staged, person.id()).to(task).then("/snapshots/" + id))
                    .toString();
        }
        var file = form.given();
        var name = file.getOriginalFilename();
        var request = new ImportRequest(
                        name == null ? labelled.name() : name,
                        labelled.format(),
                        person.id(),
                        file.getSize(),
                        "/snapshots/" + id)
                .to(task);
        try (var content = file.getInputStream()) {
            return uploads.take(request, content).toString();
        }
    }
}
