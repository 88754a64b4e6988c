package org.touchstone.quality.bias;

import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Side;

/**
 * What the figures need of one judgment.
 *
 * @param comparison by number, as met first
 * @param worker by number, as met first
 * @param choice -1 for the first response, 1 for the second, 0 for neither
 * @param sideOfFirst where the first response stood; null where nobody knows, as the judgment was given elsewhere
 * @param hour of the day, UTC
 * @param activeMs the time spent, in milliseconds; {@link #UNKNOWN} where the judgment was given elsewhere
 */
record Ballot(
        int comparison, int worker, int choice, @Nullable Side sideOfFirst, int hour, long activeMs) {

    static final long UNKNOWN = -1;

    /** Whether it is known which response stood on which side. */
    boolean sided() {
        return sideOfFirst != null;
    }

    boolean decisive() {
        return choice != 0;
    }

    boolean choseLeft() {
        return decisive() && sided() && choice < 0 == (sideOfFirst == Side.LEFT);
    }
}
