package org.touchstone.sampling.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spreads comparisons of the same conversation over batches, so that people are not asked nearly the same twice before a model has learned from the first. */
final class Batches {

    private Batches() {}

    /**
     * The order, changed so that no batch has two comparisons of one conversation as long as there are others to fill it: each comparison
     * goes into the first batch that has room and lacks its conversation.
     *
     * @param order places in the list of conversations, the most wanted first
     * @param size how many comparisons make a batch
     */
    public static int[] apart(int[] order, List<String> conversations, int size) {
        List<List<Integer>> batches = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        int open = 0;
        for (int each : order) {
            var conversation = conversations.get(each);
            int batch = Math.max(open, next.getOrDefault(conversation, 0));
            while (batch < batches.size() && batches.get(batch).size() == size) {
                batch++;
            }
            while (batches.size() <= batch) {
                batches.add(new ArrayList<>());
            }
            batches.get(batch).add(each);
            next.put(conversation, batch + 1);
            while (open < batches.size() && batches.get(open).size() == size) {
                open++;
            }
        }
        return batches.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
