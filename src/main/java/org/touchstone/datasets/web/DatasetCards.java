package org.touchstone.datasets.web;

import java.util.Locale;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Profiles;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.support.Phrase;

/** Writes cards of datasets, in English: they leave the house with the files. */
@Component
class DatasetCards {

    private final Profiles profiles;
    private final Printer<Phrase> printer;

    DatasetCards(Profiles profiles, Printer<Phrase> printer) {
        this.profiles = profiles;
        this.printer = printer;
    }

    /** The card in Markdown, with a front matter that Hugging Face's hub reads. */
    String of(SnapshotView snapshot) {
        var rules = new Manifest(snapshot)
                .rules().stream()
                        .map(rule -> printer.print(rule, Locale.ENGLISH))
                        .toList();
        return new DatasetCard(snapshot, rules, profiles.of(snapshot).orElse(null)).markdown();
    }
}
