package org.touchstone.datasets.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.Preferred;
import org.touchstone.datasets.ExportFormat;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Snapshots have their digests from lines that were once made of trees; the lines written now are the same to the byte. */
class NativeLinesTests {

    @Test
    void areToTheByteWhatATreeOfTheSamePairIs() {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            var pair = Samples.plain(text(random), text(random), text(random));
            is(pair);
        }
        is(Samples.whole());
        is(Samples.tie("TIE", "BOTH_BAD"));
        is(Samples.labelled(Samples.COMPARISON, "a\u2028", "b\u0085", 1 / 3.0));
    }

    private static void is(PlacedPair pair) {
        assertThat(Samples.text(ExportFormat.NATIVE, pair)).isEqualTo(new String(JsonLines.bytes(tree(pair)), UTF_8));
    }

    private static ObjectNode tree(PlacedPair placed) {
        var pair = placed.pair();
        var backing = placed.backing();
        var line = Json.object();
        line.set("conversation", Json.turns(pair.conversation()));
        var responses = line.putArray("responses");
        var sources = backing.sources();
        Json.putKnown(responses.addObject().put("content", pair.first()), "source", sources.first());
        Json.putKnown(responses.addObject().put("content", pair.second()), "source", sources.second());
        var better = pair.isTie() ? null : pair.firstIsBetter() ? Preferred.FIRST : Preferred.SECOND;
        line.put("known", better == null ? null : better.name())
                .put("label", pair.label())
                .put("strength", pair.strength())
                .put("votes", pair.votes())
                .put("split", placed.split().code());
        var comparison = backing.comparison();
        Json.putKnown(line, "comparison_id", comparison == null ? null : comparison.toString());
        Json.putKnown(line, "margin", backing.margin());
        if (!backing.held().isNothing()) {
            line.putRawValue("said", new RawValue(backing.held().json()));
        }
        return line;
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder("x");
        for (int letters = random.nextInt(12); letters > 0; letters--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x90 : 0xd000));
        }
        return text.toString();
    }
}
