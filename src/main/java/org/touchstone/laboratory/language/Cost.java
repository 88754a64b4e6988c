package org.touchstone.laboratory.language;

/** What training makes small. */
@FunctionalInterface
public interface Cost {

    /**
     * The cost of what a model says.
     *
     * @param slopes where its derivatives by all that was said are added
     */
    double of(Said said, Said slopes);

    /** This cost, so many times. */
    default Cost times(double factor) {
        return (said, slopes) -> {
            var own = said.zeros();
            double cost = of(said, own);
            add(own.logProbabilities(), slopes.logProbabilities(), factor);
            add(own.scores(), slopes.scores(), factor);
            add(own.divergences(), slopes.divergences(), factor);
            return factor * cost;
        };
    }

    /** This cost and another. */
    default Cost plus(Cost other) {
        return (said, slopes) -> of(said, slopes) + other.of(said, slopes);
    }

    private static void add(float[][] from, float[][] to, double factor) {
        for (int row = 0; row < from.length; row++) {
            for (int i = 0; i < from[row].length; i++) {
                to[row][i] += (float) (factor * from[row][i]);
            }
        }
    }
}
