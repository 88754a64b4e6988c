package org.touchstone.datasets.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Preferred;
import org.touchstone.datasets.Backing;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.datasets.PreferencePair;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Our own format, which loses nothing. Its files give a snapshot its digest; what is not known is left out. */
final class NativeLines implements PairLines {

    @Override
    public List<ObjectNode> of(PlacedPair placed) {
        var pair = placed.pair();
        var backing = placed.backing();
        var line = Json.object();
        line.set("conversation", Json.turns(pair.conversation()));
        var responses = line.putArray("responses");
        Json.putKnown(
                responses.addObject().put("content", pair.first()),
                "source",
                backing.sources().first());
        Json.putKnown(
                responses.addObject().put("content", pair.second()),
                "source",
                backing.sources().second());
        line.put("known", known(pair))
                .put("label", pair.label())
                .put("strength", pair.strength())
                .put("votes", pair.votes())
                .put("split", placed.split().code());
        return List.of(behind(line, backing));
    }

    private static @Nullable String known(PreferencePair pair) {
        if (pair.isTie()) {
            return null;
        }
        return (pair.firstIsBetter() ? Preferred.FIRST : Preferred.SECOND).name();
    }

    private static ObjectNode behind(ObjectNode line, Backing backing) {
        var comparison = backing.comparison();
        Json.putKnown(line, "comparison_id", comparison == null ? null : comparison.toString());
        Json.putKnown(line, "margin", backing.margin());
        if (!backing.held().isNothing()) {
            line.putRawValue("said", new RawValue(backing.held().json()));
        }
        return line;
    }
}
