package org.touchstone.catalog;

/** How many responses a line may have to be taken. */
public record ResponseCount(int fewest, int most) {

    /** Exactly two. */
    public static final ResponseCount PAIR = new ResponseCount(2, 2);

    /** As many as a comparison may have. */
    static final ResponseCount ANY = new ResponseCount(1, CandidateSet.MOST_RESPONSES);

    public ResponseCount {
        if (fewest < 1 || most < fewest || most > CandidateSet.MOST_RESPONSES) {
            throw new IllegalArgumentException("No line has " + fewest + " to " + most + " responses");
        }
    }

    boolean admits(int responses) {
        return responses >= fewest && responses <= most;
    }

    String words() {
        return fewest == most ? "exactly " + (most == 2 ? "two" : most) : fewest + " to " + most;
    }
}
