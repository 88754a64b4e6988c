package org.touchstone.datasets.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Turn;
import org.touchstone.catalog.TurnsJson;
import org.touchstone.datasets.PreferencePair;

/** A pair to look at. */
record PairView(
        List<Said> turns,
        String first,
        String second,
        String label,
        @Nullable String strength) {

    static PairView of(PreferencePair pair) {
        var turns = pair.conversation().turns().stream().map(Said::of).toList();
        var strength = pair.strength();
        return new PairView(
                turns,
                pair.first(),
                pair.second(),
                words(pair.label()),
                strength == null ? null : "%.1f steps".formatted(Math.abs(strength)));
    }

    private static String words(double label) {
        if (label == 0.5) {
            return "a tie";
        }
        return label > 0.5 ? "the first is better" : "the second is better";
    }

    /** A turn. */
    record Said(String by, String content) {

        private static Said of(Turn turn) {
            return new Said(TurnsJson.role(turn.speaker()), turn.content());
        }
    }
}
