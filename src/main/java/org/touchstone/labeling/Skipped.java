package org.touchstone.labeling;

/**
 * A comparison that was put aside.
 *
 * @param inARow skips that count since the worker's last judgment in the study, this one among them
 * @param most how many of them the study takes in a row; 0 for any number
 */
public record Skipped(int inARow, int most) {

    private static final int CLOSE = 3;

    /** How many more may be skipped before something is judged. */
    public int left() {
        return Math.max(0, most - inARow);
    }

    /** Whether the worker should know how many are left. */
    public boolean isClose() {
        return most > 0 && left() <= CLOSE;
    }
}
