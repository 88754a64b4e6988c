package org.touchstone.laboratory.lessons;

import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.language.Transcript;

/** A labelled comparison as language models read it. */
public record Pair(Transcript better, Transcript worse) {

    /** Those of comparisons whose label prefers a response, in their order. */
    public static List<Pair> of(List<PreferencePair> pairs, int context) {
        return pairs.stream()
                .filter(pair -> !pair.isTie())
                .map(pair -> new Pair(read(pair, better(pair), context), read(pair, worse(pair), context)))
                .toList();
    }

    private static Transcript read(PreferencePair pair, String response, int context) {
        return Transcript.of(pair.conversation(), response, context);
    }

    private static String better(PreferencePair pair) {
        return pair.firstIsBetter() ? pair.first() : pair.second();
    }

    private static String worse(PreferencePair pair) {
        return pair.firstIsBetter() ? pair.second() : pair.first();
    }

    int length() {
        return better.tokens().length + worse.tokens().length;
    }
}
