package org.touchstone.labeling.simulation;

import java.util.random.RandomGenerator;

/**
 * How one simulated worker judges.
 *
 * @param noise scale of the logistic error on what the worker feels
 * @param leftLean added in favour of whatever stands on the left
 * @param tieWidth how small a felt difference counts as a tie
 * @param wordsPerSecond how fast the worker reads
 */
record Habits(double noise, double leftLean, double tieWidth, double wordsPerSecond) {

    private static final double LEANING = 0.8;
    private static final int LEANING_WORKER = 2;

    /** The third worker of a crowd leans to the left, so that there is something to find; the others differ a little. */
    static Habits of(int worker, double skill, RandomGenerator chance) {
        double own = Math.clamp(skill + 0.08 * chance.nextGaussian(), 0, 1);
        double lean = worker == LEANING_WORKER ? LEANING : 0.05 * chance.nextGaussian();
        return new Habits(0.05 + 2.5 * (1 - own), lean, chance.nextDouble(0.05, 0.3), chance.nextDouble(3, 6));
    }
}
