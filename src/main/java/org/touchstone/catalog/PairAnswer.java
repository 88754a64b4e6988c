package org.touchstone.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a label says of two responses: that one of them is better, or that neither is. */
record PairAnswer(boolean tie, int place) {

    private static final Set<String> TIES = Set.of(
            "tie",
            "equal",
            "same",
            "draw",
            "both",
            "neither",
            "both good",
            "both bad",
            "tie (bothbad)",
            "no preference");

    /** The answer that the label gives; empty for a label that is about something else. */
    static Optional<PairAnswer> of(String label, TextFields fields) {
        var said = label.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        if (TIES.contains(said)) {
            return Optional.of(new PairAnswer(true, 0));
        }
        int place = fields.place(label);
        return place < 0 ? Optional.empty() : Optional.of(new PairAnswer(false, place));
    }

    @Nullable
    Preferred preferred() {
        return tie ? null : place == 0 ? Preferred.FIRST : Preferred.SECOND;
    }

    /** The same as a ranking of the two. */
    List<Integer> ranks() {
        return tie ? List.of(1, 1) : place == 0 ? List.of(1, 2) : List.of(2, 1);
    }
}
