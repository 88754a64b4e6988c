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

    /** How much an outcome says of the lead: Fisher's information, the expected square of the slope by it. */
    default double information(double lead, double tie) {
        double[] p = at(lead, tie);
        double sum = 0;
        for (int outcome = 0; outcome < p.length; outcome++) {
            double slope = slopes(lead, tie, outcome)[0];
            sum += p[outcome] * slope * slope;
        }
        return sum;
    }
}
