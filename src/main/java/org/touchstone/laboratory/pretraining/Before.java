package org.touchstone.laboratory.pretraining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.lessons.Binarised;

/** What a model learns before the comparisons that are at hand. */
enum Before {
    /** Nothing. */
    NONE,
    /** To rank the responses of other comparisons. */
    RANKED,
    /** To call the better response of other comparisons good and the worse one bad. */
    BINARISED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Before of(String key) {
        return Arrays.stream(values())
                .filter(before -> before.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is learned before as " + key));
    }

    /** These comparisons as they are learned. */
    List<PreferencePair> of(List<PreferencePair> pairs) {
        return switch (this) {
            case NONE -> List.of();
            case RANKED -> pairs;
            case BINARISED -> Binarised.of(pairs);
        };
    }
}
