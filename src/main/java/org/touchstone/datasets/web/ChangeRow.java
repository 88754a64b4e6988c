package org.touchstone.datasets.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.TurnsJson;
import org.touchstone.datasets.SnapshotDiff.Change;
import org.touchstone.datasets.SnapshotDiff.Label;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** A pair that is not the same, to look at. */
record ChangeRow(String kind, String asked, List<String> responses, Phrase before, Phrase after) {

    private static final int EXCERPT = 200;

    static ChangeRow of(Change change) {
        var last =
                TurnsJson.read(change.texts().conversation()).turns().getLast().content();
        return new ChangeRow(
                change.kind().name(),
                excerpt(last),
                List.of(excerpt(change.texts().first()), excerpt(change.texts().second())),
                words(change.before()),
                words(change.after()));
    }

    private static Phrase words(@Nullable Label label) {
        if (label == null) {
            return Phrase.of("snapshots.diff.absent");
        }
        var part = Phrase.of("datasets.part." + label.split().name().toLowerCase(Locale.ROOT));
        var strength = label.strength();
        return strength == null
                ? Phrase.of("snapshots.diff.label", part, Figure.decimal(label.label(), 2))
                : Phrase.of(
                        "snapshots.diff.strong", part, Figure.decimal(label.label(), 2), Figure.decimal(strength, 2));
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT).stripTrailing() + "…";
    }
}
