package org.touchstone.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.catalog.FileLook;
import org.touchstone.support.Phrase;

/** What a file seems to be, and what speaks for it. */
record LookView(Phrase wrapping, List<Phrase> reasons) {

    static LookView of(FileLook look, KeptSentences kept) {
        var reasons = new ArrayList<Phrase>();
        if (look.problem() != null) {
            reasons.add(kept.phrase(look.problem()));
        }
        if (!look.entry().isEmpty()) {
            reasons.add(Phrase.of("files.look.entry", look.entry()));
        }
        if (!look.columns().isEmpty()) {
            reasons.add(Phrase.of("files.look.columns", String.join(", ", look.columns())));
        }
        look.signs()
                .forEach(sign -> reasons.add(Phrase.of(
                        "files.look.sign",
                        sign.rows(),
                        look.rows(),
                        Phrase.of("catalog.format." + sign.format().slug()))));
        if (look.problem() == null && look.guess() == null) {
            reasons.add(Phrase.of("files.look.nothing"));
        }
        return new LookView(Phrase.of("files.kind." + look.kind().name().toLowerCase(Locale.ROOT)), reasons);
    }
}
