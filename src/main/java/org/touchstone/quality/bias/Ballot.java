package org.touchstone.quality.bias;

/**
 * What the figures need of one judgment.
 *
 * @param comparison by number, as met first
 * @param worker by number, as met first
 * @param choice -1 for the first response, 1 for the second, 0 for neither
 * @param firstOnLeft whether the first response stood on the left
 * @param hour of the day, UTC
 * @param activeMs the time spent, in milliseconds
 */
record Ballot(int comparison, int worker, int choice, boolean firstOnLeft, int hour, long activeMs) {

    boolean decisive() {
        return choice != 0;
    }

    boolean choseLeft() {
        return decisive() && choice < 0 == firstOnLeft;
    }
}
