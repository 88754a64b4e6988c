package org.touchstone.statistics;

import java.util.Arrays;

/**
 * What a method makes of votes on pairs.
 *
 * @param strength of each thing, in logits: a difference is the log-odds that one is preferred to the other, ties aside, by a usual worker
 * @param reliability of each worker: by how much they stretch differences of strength, 1 for a usual worker and 0 for one who guesses; all
 *     1 where the method does not know workers
 * @param answers how probable outcomes are
 * @param components the pieces into which votes connect the things; strengths in different pieces are compared by the prior alone
 * @param logLikelihood of the votes in nats, without priors; of ties as half wins where the method counts them so
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record PairFit(
        PairMethod method,
        double[] strength,
        double[] reliability,
        Answers answers,
        int[] components,
        double logLikelihood,
        int iterations,
        boolean converged) {

    /** The probabilities of first, second and tie. */
    public interface Answers {
        /** By a usual worker, who does not mind which of the two is shown first: exchanging them exchanges the answers. */
        double[] usual(int first, int second);

        /** By this worker, to whom the things are shown in this order. */
        double[] by(int worker, int first, int second);
    }

    /** Whether votes connect all things, so that all strengths compare. */
    public boolean isConnected() {
        return Arrays.stream(components).distinct().count() <= 1;
    }
}
