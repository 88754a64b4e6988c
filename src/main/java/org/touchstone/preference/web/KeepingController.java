package org.touchstone.preference.web;

import java.io.IOException;
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
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelKeeping;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Names models, puts them away, deletes them, brings them in. */
@Controller
@RequestMapping("/models")
class KeepingController {

    private final PreferenceModels models;
    private final ModelKeeping keeping;
    private final ModelUpload upload;
    private final Datasets datasets;

    KeepingController(PreferenceModels models, ModelKeeping keeping, ModelUpload upload, Datasets datasets) {
        this.models = models;
        this.keeping = keeping;
        this.upload = upload;
        this.datasets = datasets;
    }

    @GetMapping("/{id}/keep")
    String show(@PathVariable ModelId id, Model page) {
        var model = models.find(id);
        page.addAttribute("model", model);
        page.addAttribute("standing", keeping.standing(id));
        page.addAttribute("snapshot", datasets.find(model.snapshot()));
        page.addAttribute("megabytes", Math.max(1, model.artifact().bytes() >> 20));
        return "preference/keep";
    }

    @PostMapping("/{id}/rename")
    String rename(
            @PathVariable ModelId id,
            @RequestParam(defaultValue = "") String name,
            CurrentPerson person,
            RedirectAttributes next) {
        return done(
                next,
                "/models/" + id + "/keep",
                "operations.model.renamed",
                () -> keeping.rename(id, name, person.id()));
    }

    @PostMapping("/{id}/archive")
    String archive(
            @PathVariable ModelId id, @RequestParam boolean away, CurrentPerson person, RedirectAttributes next) {
        var said = away ? "operations.model.archived" : "operations.model.restored";
        return done(next, "/models/" + id + "/keep", said, () -> keeping.archive(id, away, person.id()));
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable ModelId id, CurrentPerson person, RedirectAttributes next) {
        var back = done(
                next, "/models/" + id + "/keep", "operations.model.deleted", () -> keeping.delete(id, person.id()));
        return next.getFlashAttributes().containsKey("problem") ? back : "redirect:/models";
    }

    @GetMapping("/archived")
    String archived(Model page) {
        page.addAttribute("models", keeping.archived());
        return "preference/archived";
    }

    @GetMapping("/import")
    String ask(Model page) {
        page.addAttribute("snapshots", datasets.all());
        page.addAttribute("most", upload.largest().toMegabytes());
        return "preference/import";
    }

    @PostMapping("/import")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String snapshot,
            CurrentPerson person,
            Model page,
            RedirectAttributes next)
            throws IOException {
        try {
            var beside = snapshot.isEmpty() ? null : SnapshotId.of(snapshot);
            var bytes = file == null ? new byte[0] : upload.read(file.getInputStream());
            var id = keeping.take(bytes, name, beside, person.id());
            next.addFlashAttribute("notice", Phrase.of("operations.import.done"));
            return "redirect:/models/" + id;
        } catch (Refusal.Invalid | Refusal.NotFound refusal) {
            page.addAttribute("problem", refusal.phrase());
            page.addAttribute("name", name);
            page.addAttribute("chosen", snapshot);
            return ask(page);
        }
    }

    private static String done(RedirectAttributes next, String to, String said, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute("notice", Phrase.of(said));
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:" + to;
    }
}
