package org.touchstone.statistics;

/** How probable first, second and tie are, given how far the first is ahead, for a model with one number for ties. */
interface Ties {

    /**
     * The probabilities at a lead.
     *
     * @param tie the number that says how frequent ties are, any real one
     */
    double[] at(double lead, double tie);

    /** The logarithm of what an outcome counts for: its probability, unless the model takes it for something else. */
    default double log(double lead, double tie, int outcome) {
        return Math.log(at(lead, tie)[outcome]);
    }

    /** The derivatives of that logarithm by the lead and by the number of ties. */
    double[] slopes(double lead, double tie, int outcome);
}
