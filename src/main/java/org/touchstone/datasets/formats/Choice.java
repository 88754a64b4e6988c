package org.touchstone.datasets.formats;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.datasets.PreferencePair;

/**
 * A pair of which one response is better.
 *
 * @param margin how much better the chosen one should score, at least 0: the label policy's, else the strength in steps
 */
record Choice(
        Conversation conversation,
        String chosen,
        String rejected,
        @Nullable Double margin) {

    /** Null for a tie. */
    static @Nullable Choice of(PlacedPair placed) {
        var pair = placed.pair();
        if (pair.isTie()) {
            return null;
        }
        var margin = placed.backing().margin();
        boolean first = pair.firstIsBetter();
        return new Choice(
                pair.conversation(),
                first ? pair.first() : pair.second(),
                first ? pair.second() : pair.first(),
                margin == null ? stepsApart(pair) : margin);
    }

    /** Never below 0, as where few strong votes stand against many weak ones. */
    private static @Nullable Double stepsApart(PreferencePair pair) {
        var strength = pair.strength();
        return strength == null ? null : (Double) Math.max(0.0, pair.firstIsBetter() ? -strength : strength);
    }
}
