package org.touchstone.labeling;

import java.time.Duration;

/**
 * How far a worker is in a study.
 *
 * @param done their standing judgments
 * @param remaining what they have open, and comparisons that they could still be handed, counted up to {@link #MOST_COUNTED}:
 *     brought up to date every ten answers, so that it does not tell what came from the queue and what was mixed in
 * @param medianTime of active time per judgment over the last {@value #TIMED}; zero before the first
 */
public record WorkerProgress(int done, int remaining, Duration medianTime) {

    /** Where counting stops: so many remain, or more. */
    public static final int MOST_COUNTED = 1_000;

    /** How many judgments tell how fast somebody works now. */
    static final int TIMED = 100;
}
