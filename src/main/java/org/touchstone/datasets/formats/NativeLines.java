package org.touchstone.datasets.formats;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.TurnsJson;
import org.touchstone.datasets.Backing;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.support.JsonText;

/** Our own format, which loses nothing. Its files give a snapshot its digest; what is not known is left out. */
final class NativeLines implements RecordWriter {

    private final OutputStream out;
    private long records;

    NativeLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public boolean add(PlacedPair placed) throws IOException {
        out.write(JsonLines.bytes(line(placed)));
        records++;
        return true;
    }

    @Override
    public void finish() {}

    @Override
    public long records() {
        return records;
    }

    private static String line(PlacedPair placed) {
        var pair = placed.pair();
        var sources = placed.backing().sources();
        var line = new JsonText().open('{').name("conversation");
        TurnsJson.write(pair.conversation(), line);
        line.name("responses").open('[');
        response(pair.first(), sources.first(), line);
        response(pair.second(), sources.second(), line);
        line.close(']')
                .put("known", known(pair))
                .put("label", pair.label())
                .put("strength", pair.strength())
                .put("votes", pair.votes())
                .put("split", placed.split().code());
        behind(placed.backing(), line);
        return line.close('}').toString();
    }

    private static void response(String content, @Nullable String source, JsonText line) {
        line.open('{').put("content", content).putKnown("source", source).close('}');
    }

    private static @Nullable String known(PreferencePair pair) {
        if (pair.isTie()) {
            return null;
        }
        return (pair.firstIsBetter() ? Preferred.FIRST : Preferred.SECOND).name();
    }

    private static void behind(Backing backing, JsonText line) {
        var comparison = backing.comparison();
        line.putKnown("comparison_id", comparison == null ? null : comparison.toString())
                .putKnown("margin", backing.margin());
        if (!backing.held().isNothing()) {
            line.name("said").raw(backing.held().json());
        }
    }
}
