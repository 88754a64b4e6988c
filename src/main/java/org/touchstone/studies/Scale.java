package org.touchstone.studies;

/** What a worker is asked to say about the responses of a comparison. */
public enum Scale {
    /** One step to each side. */
    BINARY(1),
    /** Four steps to each side, no tie of its own: the row of eight buttons of Bai et al. (2022), figure 6. */
    GRADED_8(4),
    /** Three steps to each side of a tie in the middle, as in HelpSteer2-Preference (Wang et al. 2024). */
    SEVEN(3),
    /** Two to nine responses put in order, the best first, with or without ties. */
    RANKING(0),
    /** One candidate label of a written test item, right or wrong, with its relevance (Perez et al. 2022). */
    REVIEW(0);

    private final int steps;

    Scale(int steps) {
        this.steps = steps;
    }

    /**
     * The strongest preference, in steps; strengths run from -steps (first much better) to steps. 0 where answers are no
     * preference between two.
     */
    public int steps() {
        return steps;
    }

    /** Whether an answer is a preference between two responses. */
    public boolean comparesTwo() {
        return steps > 0;
    }

    /** The fewest responses that a comparison of this kind has. */
    public int fewestResponses() {
        return this == REVIEW ? 1 : 2;
    }

    /** The most responses that a comparison of this kind has. */
    public int mostResponses() {
        return switch (this) {
            case RANKING -> 9;
            case REVIEW -> 1;
            default -> 2;
        };
    }
}
