package org.touchstone.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.touchstone.catalog.ColumnMapping;
import org.touchstone.catalog.FileLooks;
import org.touchstone.catalog.FileUses;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFile;

/** Puts together what the page on a file shows. */
@Component
class FileScreen {

    private static final int RECORDS = 5;

    private final FileLooks looks;
    private final Imports imports;
    private final KeptSentences kept;
    private final List<FileUses> uses;

    FileScreen(FileLooks looks, Imports imports, KeptSentences kept, List<FileUses> uses) {
        this.looks = looks;
        this.imports = imports;
        this.kept = kept;
        this.uses = uses;
    }

    /** Fills the model; columns that were typed and refused stay in the form. */
    void show(StagedFile file, @Nullable ColumnMapping typed, Model model) {
        model.addAttribute("file", FileRow.of(file)).addAttribute("ready", file.ready());
        if (!file.ready()) {
            return;
        }
        var look = looks.look(file.id());
        var form = typed == null
                ? FileForm.of(file.reading(), look)
                : FileForm.of(PairFormat.CSV, file.reading() != null, typed, look);
        model.addAttribute("look", LookView.of(look, kept)).addAttribute("form", form);
        imports.latestTrial(file.id()).ifPresent(trial -> model.addAttribute("trial", ImportView.of(trial, kept)));
        var reading = file.reading();
        if (reading != null) {
            model.addAttribute(
                    "uses",
                    uses.stream()
                            .flatMap(each -> each.of(file.id(), reading).stream())
                            .toList());
        }
        var shown = reading == null ? guessed(form, typed) : reading;
        if (shown != null) {
            model.addAttribute("samples", samples(file, shown));
        }
    }

    private List<SampleView> samples(StagedFile file, StagedFile.Reading reading) {
        return looks.preview(file.id(), reading, RECORDS).stream()
                .flatMap(line -> SampleView.of(line, kept))
                .limit(RECORDS)
                .toList();
    }

    private static StagedFile.@Nullable Reading guessed(FileForm form, @Nullable ColumnMapping typed) {
        return form.format() == null ? null : new StagedFile.Reading(form.format(), typed);
    }
}
