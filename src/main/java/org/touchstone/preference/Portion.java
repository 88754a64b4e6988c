package org.touchstone.preference;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.preference.learning.Example;
import org.touchstone.support.Sha256;

/** The part of the training pairs that a run is to learn from. */
final class Portion {

    private Portion() {}

    /**
     * Whole conversations, drawn by the seed until there are as many pairs as the configuration wants, in the order in which they came. With the same seed
     * a smaller part lies within a larger one. Conversations that open alike stay together.
     */
    static List<Example> of(List<Example> examples, TrainingConfig config) {
        var wanted = config.pairs();
        if (wanted == null || wanted >= examples.size()) {
            return examples;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        examples.forEach(example -> counts.merge(opening(example), 1, Integer::sum));
        var drawn = drawn(counts, wanted, config.seed());
        return examples.stream()
                .filter(example -> drawn.contains(opening(example)))
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

    private static String opening(Example example) {
        return ConversationHash.ofOpening(example.first().conversation());
    }
}
