package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.OverlapReport.Against;
import org.touchstone.datasets.OverlapReport.Example;
import org.touchstone.support.Sha256;

/** The texts of a part of a snapshot, to look others up in. */
final class PartTexts {

    private static final int EXAMPLES = 20;
    private static final int EXCERPT = 240;

    private final Map<String, Integer> conversations = new HashMap<>();
    private final Map<String, BitSet> openings = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final NearDuplicates near = new NearDuplicates(OverlapReport.LEAST);
    private final List<String> excerpts = new ArrayList<>();

    void add(PreferencePair pair) {
        pairs.merge(pairKey(pair), 1, Integer::sum);
        conversations.computeIfAbsent(ConversationHash.of(pair.conversation()), _ -> {
            int number = near.add(Shingles.of(pair.conversation()));
            excerpts.add(excerpt(pair.conversation()));
            openings.computeIfAbsent(ConversationHash.ofOpening(pair.conversation()), _ -> new BitSet())
                    .set(number);
            return number;
        });
    }

    int conversations() {
        return excerpts.size();
    }

    /** Looks the pairs of one other collection up. */
    Search search() {
        return new Search();
    }

    private static String pairKey(PreferencePair pair) {
        boolean inOrder = pair.first().compareTo(pair.second()) <= 0;
        return Sha256.hex(
                ConversationHash.of(pair.conversation()),
                inOrder ? pair.first() : pair.second(),
                inOrder ? pair.second() : pair.first());
    }

    private static String excerpt(Conversation conversation) {
        var last = conversation.turns().getLast().content();
        return last.length() <= EXCERPT ? last : last.substring(0, EXCERPT).stripTrailing() + "…";
    }

    /** What has been found so far. */
    final class Search {

        private final BitSet same = new BitSet();
        private final BitSet opening = new BitSet();
        private final BitSet alike = new BitSet();
        private final Map<String, Integer> pairsFound = new HashMap<>();
        private final Map<String, Boolean> seen = new HashMap<>();
        private final List<Example> examples = new ArrayList<>();
        private int size;

        void look(PreferencePair pair) {
            size++;
            var key = pairKey(pair);
            if (pairs.containsKey(key)) {
                pairsFound.put(key, pairs.getOrDefault(key, 0));
            }
            var conversation = ConversationHash.of(pair.conversation());
            if (seen.put(conversation, true) != null) {
                return;
            }
            opening.or(openings.getOrDefault(ConversationHash.ofOpening(pair.conversation()), new BitSet()));
            var known = conversations.get(conversation);
            if (known != null) {
                found(same, known, new Example(1, excerpts.get(known), excerpt(pair.conversation())));
            }
            for (var find : near.like(Shingles.of(pair.conversation()))) {
                if (known == null || known != find.number()) {
                    found(
                            alike,
                            find.number(),
                            new Example(find.jaccard(), excerpts.get(find.number()), excerpt(pair.conversation())));
                }
            }
        }

        private void found(BitSet kind, int number, Example example) {
            boolean fresh = !kind.get(number);
            kind.set(number);
            if (fresh && examples.size() < 10 * EXAMPLES) {
                examples.add(example);
            }
        }

        Against result(String kind, UUID id, String name) {
            alike.andNot(same);
            return new Against(
                    kind,
                    id,
                    name,
                    size,
                    pairsFound.values().stream().mapToInt(Integer::intValue).sum(),
                    same.cardinality(),
                    opening.cardinality(),
                    alike.cardinality(),
                    examples.stream()
                            .sorted(Comparator.comparingDouble(Example::jaccard).reversed())
                            .limit(EXAMPLES)
                            .toList());
        }
    }
}
