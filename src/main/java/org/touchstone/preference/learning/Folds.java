package org.touchstone.preference.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.support.Sha256;

/** Divides pairs into parts so that a conversation and its prefixes, which share their first user turn, are never in two. */
public final class Folds {

    private Folds() {}

    /** The part, from 0 to parts - 1, of each pair; depends only on the pair's conversation and the seed. */
    public static int[] byConversation(List<Example> pairs, int parts, long seed) {
        return pairs.stream().mapToInt(pair -> part(pair, parts, seed)).toArray();
    }

    /** The same with the parts that hold no pair left out of the count, so that every part from 0 to the greatest number holds some. */
    public static int[] filled(List<Example> pairs, int parts, long seed) {
        var all = byConversation(pairs, parts, seed);
        var numbers = IntStream.of(all).distinct().sorted().toArray();
        return IntStream.of(all).map(part -> Arrays.binarySearch(numbers, part)).toArray();
    }

    private static int part(Example pair, int parts, long seed) {
        var opening = ConversationHash.ofOpening(pair.first().conversation());
        var mixed = Sha256.uuid(Long.toString(seed), opening);
        return (int) Long.remainderUnsigned(mixed.getLeastSignificantBits(), parts);
    }
}
