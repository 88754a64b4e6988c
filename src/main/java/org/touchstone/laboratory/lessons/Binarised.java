package org.touchstone.laboratory.lessons;

import java.util.List;
import java.util.stream.Stream;
import org.touchstone.datasets.PreferencePair;

/** Comparisons that were made binary: of words before a response that call it good or bad, the true one is the better. */
public final class Binarised {

    private static final String GOOD = "GOOD: ";
    private static final String BAD = "BAD: ";

    private Binarised() {}

    /**
     * Of each comparison whose label prefers a response two, in which the better response is rather called good than bad, and the worse rather bad
     * than good (Askell et al. 2021, section 4.1).
     */
    public static List<PreferencePair> of(List<PreferencePair> pairs) {
        return pairs.stream()
                .filter(pair -> !pair.isTie())
                .flatMap(pair -> pair.firstIsBetter()
                        ? Stream.of(called(GOOD, BAD, pair.first(), pair), called(BAD, GOOD, pair.second(), pair))
                        : Stream.of(called(GOOD, BAD, pair.second(), pair), called(BAD, GOOD, pair.first(), pair)))
                .toList();
    }

    private static PreferencePair called(String truly, String falsely, String response, PreferencePair pair) {
        return new PreferencePair(
                pair.conversation(), truly + response, falsely + response, 1, pair.strength(), pair.votes());
    }
}
