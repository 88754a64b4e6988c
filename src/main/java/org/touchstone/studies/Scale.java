package org.touchstone.studies;

/** The steps of preference a worker can express. */
public enum Scale {
    /** One step to each side. */
    BINARY(1),
    /** Four steps to each side, no tie: the row of eight buttons of Bai et al. (2022), figure 6. */
    GRADED_8(4);

    private final int steps;

    Scale(int steps) {
        this.steps = steps;
    }

    /** The strongest preference, in steps; strengths run from -steps (first much better) to steps, without 0. */
    public int steps() {
        return steps;
    }
}
