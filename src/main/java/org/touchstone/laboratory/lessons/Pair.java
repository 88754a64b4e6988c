package org.touchstone.laboratory.lessons;

import java.util.List;
import java.util.stream.Stream;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.language.Transcript;

/** A labelled comparison as language models read it. */
public record Pair(Transcript better, Transcript worse) {

    private static final String GOOD = "GOOD: ";
    private static final String BAD = "BAD: ";

    /** Those of comparisons whose label prefers a response, in their order. */
    public static List<Pair> of(List<PreferencePair> pairs, int context) {
        return pairs.stream()
                .filter(pair -> !pair.isTie())
                .map(pair -> new Pair(read(pair, "", better(pair), context), read(pair, "", worse(pair), context)))
                .toList();
    }

    /**
     * The same made binary: of each comparison two, in which the better response is rather called good than bad, and the worse rather bad than good
     * (Askell et al. 2021, section 4.1).
     */
    public static List<Pair> binarised(List<PreferencePair> pairs, int context) {
        return pairs.stream()
                .filter(pair -> !pair.isTie())
                .flatMap(pair -> Stream.of(
                        new Pair(read(pair, GOOD, better(pair), context), read(pair, BAD, better(pair), context)),
                        new Pair(read(pair, BAD, worse(pair), context), read(pair, GOOD, worse(pair), context))))
                .toList();
    }

    private static Transcript read(PreferencePair pair, String called, String response, int context) {
        return Transcript.of(pair.conversation(), called + response, context);
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
