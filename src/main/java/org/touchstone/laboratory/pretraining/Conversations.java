package org.touchstone.laboratory.pretraining;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.Bench;
import org.touchstone.preference.Portion;
import org.touchstone.support.Refusal;

/** How many conversations a finetuned model learns from: it leaves a tenth of them out to watch, so a few will not do. */
final class Conversations {

    private static final int FEWEST = 10;

    private Conversations() {}

    /** The least parts that any seed draws, at hand and before, have enough. */
    static void demand(Bench bench) {
        var settings = bench.settings();
        demand(bench, PretrainingKind.SNAPSHOT, PretrainingKind.WANTED, Collections.min(settings.wholes("pairs")));
        demand(bench, PretrainingKind.SOURCE, PretrainingKind.FIRST, settings.whole(PretrainingKind.FIRST));
    }

    private static void demand(Bench bench, String snapshot, String field, int wanted) {
        var pairs = Place.lessons(bench, snapshot);
        IntStream.rangeClosed(1, bench.settings().whole("seeds"))
                .map(seed -> many(Portion.of(pairs, PreferencePair::conversation, wanted, seed)))
                .filter(many -> many < FEWEST)
                .findFirst()
                .ifPresent(many -> {
                    throw new TooFew(field, many);
                });
    }

    private static int many(List<PreferencePair> pairs) {
        return (int) pairs.stream()
                .map(pair -> ConversationHash.ofOpening(pair.conversation()))
                .distinct()
                .count();
    }

    private static final class TooFew extends Refusal.Invalid {
        TooFew(String field, int there) {
            super(
                    "experiment-too-few-conversations",
                    field,
                    "So few pairs come from %d conversations, and a finetuned model needs %d".formatted(there, FEWEST),
                    there,
                    FEWEST);
        }
    }
}
