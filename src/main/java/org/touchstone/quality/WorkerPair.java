package org.touchstone.quality;

import org.touchstone.support.Figure;

/**
 * How far two workers agree on what both have judged.
 *
 * @param common how many comparisons both have judged
 * @param same how often they gave the same outcome, with Wilson's interval
 * @param kappa Cohen's kappa on the common comparisons; undefined where there are fewer than {@value #FEWEST}
 */
public record WorkerPair(Judge first, Judge second, int common, Figure same, Figure kappa) {

    /** Of fewer common comparisons kappa says next to nothing. */
    public static final int FEWEST = 20;

    /** How many workers are set beside each other: the busiest. */
    public static final int WORKERS = 20;

    /**
     * One of the two, by pseudonym.
     *
     * @param external whether their judgments were given elsewhere
     */
    public record Judge(String worker, boolean simulated, boolean external) {}
}
