package org.touchstone.evaluation.web;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.catalog.StagedFiles;
import org.touchstone.evaluation.Evaluations;
import org.touchstone.evaluation.SuiteFormats;
import org.touchstone.evaluation.SuiteId;
import org.touchstone.evaluation.Suites;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Pages on suites. */
@Controller
class SuiteController {

    private static final int PAGE = 20;

    private final Suites suites;
    private final Evaluations evaluations;
    private final PreferenceModels models;
    private final Names names;
    private final StagedFiles files;

    SuiteController(Suites suites, Evaluations evaluations, PreferenceModels models, Names names, StagedFiles files) {
        this.suites = suites;
        this.evaluations = evaluations;
        this.models = models;
        this.names = names;
        this.files = files;
    }

    @GetMapping("/suites")
    String list(@RequestParam(required = false) @Nullable StagedFileId file, Model model) {
        if (file != null) {
            model.addAttribute("staged", files.find(file));
        }
        model.addAttribute("suites", suites.all()).addAttribute("formats", SuiteFormats.all());
        return "evaluation/suites";
    }

    @PostMapping("/suites")
    String add(
            @RequestParam String name,
            @RequestParam String format,
            FileOrStaged brought,
            CurrentPerson person,
            RedirectAttributes flash)
            throws IOException {
        try (var content = brought.open(files)) {
            var added = suites.put(name, brought.reading(SuiteFormats.named(format), files), content, person.id());
            if (!added.fresh()) {
                flash.addFlashAttribute("notice", Phrase.of("evaluation.suites.there"));
            }
            return "redirect:/suites/" + added.suite().id();
        } catch (Refusal.Invalid refusal) {
            flash.addFlashAttribute("problem", refusal.phrase())
                    .addFlashAttribute("typedName", name)
                    .addFlashAttribute("typedFormat", format);
            return "redirect:/suites" + (brought.staged() == null ? "" : "?file=" + brought.staged());
        }
    }

    /** A file that comes with the form, or one that waits here. */
    record FileOrStaged(
            @Nullable MultipartFile file, @Nullable StagedFileId staged) {

        /** What was said of the columns of a table that waits here counts, too. */
        StagedFile.Reading reading(PairFormat format, StagedFiles files) {
            var said = staged == null ? null : files.find(staged).reading();
            return said != null && said.format() == format ? said : StagedFile.Reading.of(format);
        }

        InputStream open(StagedFiles files) throws IOException {
            if (staged != null) {
                return files.text(staged);
            }
            return file == null ? InputStream.nullInputStream() : file.getInputStream();
        }
    }

    @GetMapping("/suites/{id}")
    String show(@PathVariable SuiteId id, @RequestParam(defaultValue = "0") int from, Model model) {
        var suite = suites.find(id);
        var items = suites.items(id, Math.max(0, from), PAGE);
        model.addAttribute("suite", suite)
                .addAttribute("versions", suites.versions(suite.name()))
                .addAttribute("items", items)
                .addAttribute("next", from + PAGE < suite.items() ? from + PAGE : null)
                .addAttribute("rows", names.rows(evaluations.on(id)))
                .addAttribute("models", models.all());
        return "evaluation/suite";
    }
}
