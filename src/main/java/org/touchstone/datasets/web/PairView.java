package org.touchstone.datasets.web;

import java.util.List;
import org.touchstone.catalog.Turn;
import org.touchstone.catalog.TurnsJson;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.support.Phrase;

/** A pair to look at. */
record PairView(List<Said> turns, String first, String second, Phrase verdict) {

    static PairView of(PreferencePair pair) {
        var turns = pair.conversation().turns().stream().map(Said::of).toList();
        return new PairView(turns, pair.first(), pair.second(), verdict(pair));
    }

    private static Phrase verdict(PreferencePair pair) {
        var label = words(pair.label());
        var strength = pair.strength();
        return strength == null
                ? Phrase.of("datasets.snapshot.pair-label", label)
                : Phrase.of("datasets.snapshot.pair-strength", label, Math.abs(strength));
    }

    private static Phrase words(double label) {
        if (label == 0.5) {
            return Phrase.of("datasets.pair.tie");
        }
        double sure = Math.max(label, 1 - label);
        if (sure == 1) {
            return Phrase.of(label == 1 ? "datasets.pair.first" : "datasets.pair.second");
        }
        return Phrase.of(
                label > 0.5 ? "datasets.pair.first.soft" : "datasets.pair.second.soft", Math.round(100 * sure));
    }

    /** A turn. */
    record Said(String by, String content) {

        private static Said of(Turn turn) {
            return new Said(TurnsJson.role(turn.speaker()), turn.content());
        }
    }
}
