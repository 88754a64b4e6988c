package org.touchstone.datasets.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Uploads;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Datasets.Reading;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.support.Refusal;

/** Takes labelled files. */
@Controller
@RequestMapping("/snapshots/imports")
class ImportPage {

    private static final String PAGE = "datasets/import";

    private final Datasets datasets;
    private final Uploads uploads;

    ImportPage(Datasets datasets, Uploads uploads) {
        this.datasets = datasets;
        this.uploads = uploads;
    }

    /** Those whose rows can say which response is better. */
    @ModelAttribute("formats")
    List<PairFormat> formats() {
        return Arrays.stream(PairFormat.values()).filter(PairFormat::isLabelled).toList();
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", ImportForm.USUAL);
        return PAGE;
    }

    @PostMapping
    String take(@ModelAttribute("form") ImportForm form, CurrentPerson person, Model model) throws IOException {
        try {
            return "redirect:/imports/" + start(form, form.labelled(), person);
        } catch (Refusal.Invalid refusal) {
            model.addAttribute("problem", refusal.phrase());
            return PAGE;
        }
    }

    private String start(ImportForm form, ImportLabelled labelled, CurrentPerson person) throws IOException {
        var file = form.given();
        var id = SnapshotId.random();
        var name = file.getOriginalFilename();
        var request = new ImportRequest(
                name == null ? labelled.name() : name,
                labelled.format(),
                person.id(),
                file.getSize(),
                "/snapshots/" + id);
        try (var content = file.getInputStream()) {
            return uploads.take(
                            request,
                            content,
                            (source, in) -> datasets.importLabelled(labelled, new Reading(source, id), in, person.id()))
                    .toString();
        }
    }
}
