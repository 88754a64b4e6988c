package org.touchstone.laboratory.knowing;

import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.preference.Portion;

/**
 * Comparisons in two halves that share no conversation, without ties.
 *
 * @param answering teaches to answer
 * @param knowing teaches to know whether one can answer
 */
record Halves(List<PreferencePair> answering, List<PreferencePair> knowing) {

    /** Of so many pairs in whole conversations, drawn by a seed. */
    static Halves of(List<PreferencePair> pairs, int wanted, long seed) {
        var drawn = Portion.of(pairs, PreferencePair::conversation, wanted, seed).stream()
                .filter(pair -> !pair.isTie())
                .toList();
        var first = Portion.of(drawn, PreferencePair::conversation, drawn.size() / 2, seed);
        var seen = first.stream().map(Halves::opening).collect(Collectors.toSet());
        return new Halves(
                first,
                drawn.stream().filter(pair -> !seen.contains(opening(pair))).toList());
    }

    boolean areThere() {
        return !answering.isEmpty() && !knowing.isEmpty();
    }

    /** What tells a conversation from others. */
    static String opening(PreferencePair pair) {
        return ConversationHash.ofOpening(pair.conversation());
    }
}
