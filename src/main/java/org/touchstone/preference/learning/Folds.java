package org.touchstone.preference.learning;

import java.util.List;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.support.Sha256;

/** Divides pairs into parts so that a conversation and its prefixes, which share their first user turn, are never in two. */
public final class Folds {

    private Folds() {}

    /** The part, from 0 to parts - 1, of each pair; depends only on the pair's conversation and the seed. */
    public static int[] byConversation(List<Example> pairs, int parts, long seed) {
        return pairs.stream().mapToInt(pair -> part(pair, parts, seed)).toArray();
    }

    private static int part(Example pair, int parts, long seed) {
        var opening = ConversationHash.ofOpening(pair.first().conversation());
        var mixed = Sha256.uuid(Long.toString(seed), opening);
        return (int) Long.remainderUnsigned(mixed.getLeastSignificantBits(), parts);
    }
}
