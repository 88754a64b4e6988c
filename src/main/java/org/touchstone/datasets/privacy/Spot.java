package org.touchstone.datasets.privacy;

import org.touchstone.catalog.CandidateSet;

/**
 * Where something was found.
 *
 * @param place which turn or response, from 0
 * @param start the first character, from 0
 * @param length in characters (UTF-16)
 */
public record Spot(Part part, int place, int start, int length) {

    /** A part of a comparison. */
    public enum Part {
        TURN,
        RESPONSE
    }

    /** The whole text of that part. */
    public String in(CandidateSet candidates) {
        return part == Part.TURN
                ? candidates.conversation().turns().get(place).content()
                : candidates.responses().get(place).content();
    }
}
