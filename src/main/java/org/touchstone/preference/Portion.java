package org.touchstone.preference;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.support.Sha256;

/** A part of some pairs that holds whole conversations. */
public final class Portion {

    private Portion() {}

    /**
     * Whole conversations, drawn by the seed until there are as many pairs as are wanted, in the order in which they came. With the same seed a
     * smaller part lies within a larger one. Conversations that open alike stay together.
     *
     * @param wanted how many pairs at least; null for all of them
     */
    public static <T> List<T> of(
            List<T> pairs, Function<T, Conversation> conversation, @Nullable Integer wanted, long seed) {
        if (wanted == null || wanted >= pairs.size()) {
            return pairs;
        }
        Function<T, String> opening = pair -> ConversationHash.ofOpening(conversation.apply(pair));
        Map<String, Integer> counts = new LinkedHashMap<>();
        pairs.forEach(pair -> counts.merge(opening.apply(pair), 1, Integer::sum));
        var drawn = drawn(counts, wanted, seed);
        return pairs.stream()
                .filter(pair -> drawn.contains(opening.apply(pair)))
                .toList();
    }

    private static Set<String> drawn(Map<String, Integer> counts, int wanted, long seed) {
        Map<UUID, String> order = new TreeMap<>();
        counts.keySet().forEach(opening -> order.put(Sha256.uuid(Long.toString(seed), "portion", opening), opening));
        var drawn = new HashSet<String>();
        int pairs = 0;
        for (var opening : order.values()) {
            if (pairs >= wanted) {
                break;
            }
            drawn.add(opening);
            pairs += counts.getOrDefault(opening, 0);
        }
        return drawn;
    }
}
