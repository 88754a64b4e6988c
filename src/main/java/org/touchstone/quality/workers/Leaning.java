package org.touchstone.quality.workers;

import org.touchstone.labeling.Outcome;

/** How often the response with more of something was chosen, among choices between responses that differ in it. */
final class Leaning {

    private final double least;
    private int apart;
    private int more;

    /** @param least responses that differ by as much or less are no choice in this respect */
    Leaning(double least) {
        this.least = least;
    }

    /** @param difference the first response less the second */
    void add(double difference, Outcome chosen) {
        if (Math.abs(difference) > least) {
            apart++;
            more += difference > 0 == (chosen == Outcome.FIRST) ? 1 : 0;
        }
    }

    Counted share(String why) {
        return Counted.share(more, apart, why);
    }
}
