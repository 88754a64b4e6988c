package org.touchstone.labeling.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.touchstone.labeling.Skip;
import org.touchstone.support.Phrase;

/** One reason in the list of those that a worker may skip for. */
record SkipReason(Skip.Code code) {

    static List<SkipReason> all() {
        return Stream.of(Skip.Code.values()).map(SkipReason::new).toList();
    }

    public String name() {
        return code.name();
    }

    public Phrase words() {
        return Phrase.of("labeling.skip." + name().toLowerCase(Locale.ROOT));
    }
}
