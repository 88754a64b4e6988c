package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Roster;

/**
 * Divides pairs into batches such that few texts have to be encoded: the pairs of a conversation, which often share responses, stay together,
 * and a batch is full when it has twice as many texts as it is to have pairs, so that every step costs about the same. Since nothing is
 * padded, the lengths of texts do not matter.
 */
final class PairBatches {

    /** So many times the usual number of pairs may be in a batch, if they share texts. */
    private static final int MOST = 4;

    private final Collection<List<Integer>> conversations;
    private final Roster roster;
    private final int size;

    /**
     * @param numbers which of the pairs are to be divided
     * @param size how many pairs without a common text make up a batch
     */
    PairBatches(List<Example> pairs, Roster roster, int[] numbers, int size) {
        var byConversation = new LinkedHashMap<Object, List<Integer>>();
        for (int i : numbers) {
            byConversation
                    .computeIfAbsent(pairs.get(i).first().conversation(), _ -> new ArrayList<>())
                    .add(i);
        }
        this.conversations = byConversation.values();
        this.roster = roster;
        this.size = size;
    }

    /** The batches of one pass in random order, each a list of pair numbers; every pair is in one of them. */
    List<int[]> shuffled(SplittableRandom random) {
        var parts = new ArrayList<List<Integer>>();
        for (var conversation : conversations) {
            var order = shuffled(conversation, random);
            for (int start = 0; start < order.size(); start += MOST * size) {
                parts.add(order.subList(start, Math.min(order.size(), start + MOST * size)));
            }
        }
        var batches = new ArrayList<int[]>();
        var open = new Open();
        for (var part : shuffled(parts, random)) {
            if (open.isFullWith(part)) {
                batches.add(open.close());
            }
            open.add(part);
        }
        batches.add(open.close());
        return shuffled(batches, random);
    }

    private static <T> List<T> shuffled(Collection<T> given, SplittableRandom random) {
        var list = new ArrayList<>(given);
        for (int i = list.size() - 1; i > 0; i--) {
            list.set(i, list.set(random.nextInt(i + 1), list.get(i)));
        }
        return list;
    }

    /** A batch that is being filled. */
    private final class Open {
        private final List<Integer> pairs = new ArrayList<>();
        private final BitSet texts = new BitSet();

        boolean isFullWith(List<Integer> part) {
            var together = (BitSet) texts.clone();
            mark(part, together);
            boolean tooMany = pairs.size() + part.size() > MOST * size || together.cardinality() > 2 * size;
            return !pairs.isEmpty() && tooMany;
        }

        void add(List<Integer> part) {
            pairs.addAll(part);
            mark(part, texts);
        }

        private void mark(List<Integer> part, BitSet marked) {
            for (int i : part) {
                marked.set(roster.first()[i]);
                marked.set(roster.second()[i]);
            }
        }

        int[] close() {
            var closed = pairs.stream().mapToInt(Integer::intValue).toArray();
            pairs.clear();
            texts.clear();
            return closed;
        }
    }

    /** The distinct texts of a batch, by their places in the roster. */
    int[] texts(int[] batch) {
        return IntStream.of(batch)
                .flatMap(i -> IntStream.of(roster.first()[i], roster.second()[i]))
                .distinct()
                .toArray();
    }
}
