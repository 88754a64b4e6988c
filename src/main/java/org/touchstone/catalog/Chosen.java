package org.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Sha256;

/**
 * A better and a worse response. Files that name them write the better one first; which of the two comes first here follows from the
 * dialogues' texts alone, so that the order tells nothing.
 */
record Chosen(Conversation conversation, String chosen, String rejected) {

    /** @param margin by how much the chosen one is better, from 0; null where nobody said */
    ReadSet pair(@Nullable Double margin) throws UnfitRow {
        if (chosen.equals(rejected)) {
            throw new UnfitRow("\"chosen\" and \"rejected\" are the same text");
        }
        boolean first = digest(conversation, chosen).compareTo(digest(conversation, rejected)) < 0;
        var better = new Response(chosen, null);
        var worse = new Response(rejected, null);
        var set = new CandidateSet(
                conversation,
                first ? List.of(better, worse) : List.of(worse, better),
                first ? Preferred.FIRST : Preferred.SECOND);
        return ReadSet.labelled(set, first ? 1 : 0, signed(margin, set.known()));
    }

    /** What responses are put in order by. */
    static String digest(Conversation conversation, String response) {
        return Sha256.hex(HhText.of(conversation, response));
    }

    /** Whether a text comes before another one, whatever they are worth. */
    static boolean precedes(String text, String other) {
        return Sha256.hex(text).compareTo(Sha256.hex(other)) < 0;
    }

    /** A margin as a strength, which is negative where the first is better. */
    static @Nullable Double signed(@Nullable Double margin, @Nullable Preferred better) {
        return margin == null ? null : better == Preferred.FIRST ? 0 - margin : margin;
    }
}
