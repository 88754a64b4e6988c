package org.touchstone.labeling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonId;

/**
 * A comparison that was judged, as far as figures about workers need it.
 *
 * @param conversation judgments of one conversation are alike
 * @param known the right answer where the comparison is a gold with one, else null
 * @param first what the first response says
 * @param second what the second says; null where there is none
 */
public record Observed(
        ComparisonId comparison,
        UUID conversation,
        @Nullable Outcome known,
        String first,
        @Nullable String second) {

    /** How many characters there are to read. */
    public int characters() {
        return count(first) + (second == null ? 0 : count(second));
    }

    private static int count(String text) {
        return text.codePointCount(0, text.length());
    }
}
