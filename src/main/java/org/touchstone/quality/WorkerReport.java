package org.touchstone.quality;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Figure;

/**
 * What one worker's judgments in a study look like beside the others'.
 *
 * @param worker the pseudonym
 * @param simulated whether a program judges under this name
 * @param external whether their judgments were given elsewhere and came in a file
 * @param agreement how often they agree with the majority of the others on the same comparison, ties by lot
 */
public record WorkerReport(String worker, boolean simulated, boolean external, Work work, Figure agreement, Left left) {

    /**
     * How much and how fast.
     *
     * @param medianTime the median active time of a judgment; null where all were given elsewhere, so that nobody knows
     */
    public record Work(int judged, int ties, @Nullable Duration medianTime, Instant lastJudgedAt) {}

    /**
     * How often the response on the left was chosen. Sides are balanced for every worker, so one half is what no bias gives.
     *
     * @param chosen how often
     * @param decisive of how many judgments that chose a response, those given elsewhere left out
     * @param p the chance of a share at least as unlikely without any bias, by the exact binomial test
     * @param flagged whether the share stands out among all workers of the study: Benjamini and Hochberg at 5%
     */
    public record Left(int chosen, int decisive, Figure share, double p, boolean flagged) {}
}
