package org.touchstone.datasets.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.TurnsJson;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.datasets.PreferencePair;

/** A row for each pair. */
final class PairColumns implements CsvTable.Columns {

    @Override
    public List<String> names() {
        return List.of(
                "pair",
                "split",
                "comparison_id",
                "prompt",
                "conversation",
                "first",
                "second",
                "first_source",
                "second_source",
                "preferred",
                "label",
                "strength",
                "margin",
                "votes");
    }

    @Override
    public List<@Nullable Object[]> rows(PlacedPair placed) {
        var pair = placed.pair();
        var backing = placed.backing();
        return List.<@Nullable Object[]>of(new @Nullable Object[] {
            placed.position(),
            placed.split().code(),
            backing.comparison(),
            pair.conversation().turns().getLast().content(),
            TurnsJson.write(pair.conversation()),
            pair.first(),
            pair.second(),
            backing.sources().first(),
            backing.sources().second(),
            preferred(pair),
            pair.label(),
            pair.strength(),
            backing.margin(),
            pair.votes()
        });
    }

    private static String preferred(PreferencePair pair) {
        if (pair.isTie()) {
            return "TIE";
        }
        return (pair.firstIsBetter() ? Preferred.FIRST : Preferred.SECOND).name();
    }
}
