package org.touchstone.datasets.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.CardWriter;
import org.touchstone.datasets.Profiles;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;
import org.touchstone.support.Phrase;

/** Writes cards of datasets, in English: they leave the house with the files. */
@Component
class DatasetCards implements CardWriter {

    private final Profiles profiles;
    private final Printer<Phrase> printer;

    DatasetCards(Profiles profiles, Printer<Phrase> printer) {
        this.profiles = profiles;
        this.printer = printer;
    }

    @Override
    public String card(SnapshotView snapshot, Map<Split, String> files) {
        var rules = new Manifest(snapshot)
                .rules().stream()
                        .map(rule -> printer.print(rule, Locale.ENGLISH))
                        .toList();
        return new DatasetCard(snapshot, rules, profiles.workedOut(snapshot)).markdown(files);
    }
}
