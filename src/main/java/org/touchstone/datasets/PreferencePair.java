package org.touchstone.datasets;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;

/**
 * One labelled comparison of a snapshot.
 *
 * @param label the probability, by the snapshot's label policy, that the first response is the better one; 1/2 for a tie
 * @param strength mean signed strength behind the label in steps of the study's scale or, of rankings, in ranks, negative when the first is better; null where the source has none
 * @param votes how many judgments stand behind the label; 1 for an imported label
 */
public record PreferencePair(
        Conversation conversation,
        String first,
        String second,
        double label,
        @Nullable Double strength,
        int votes) {

    /** Whether the label names neither response. */
    public boolean isTie() {
        return label == 0.5;
    }

    /** Whether the label names the first response. */
    public boolean firstIsBetter() {
        return label > 0.5;
    }
}
