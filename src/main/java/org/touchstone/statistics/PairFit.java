package org.touchstone.statistics;

import java.util.Arrays;

/**
 * What a method makes of votes on pairs.
 *
 * @param strength of each thing, in logits: a difference is the log-odds that one is preferred to the other, ties aside, by a usual worker
 * @param reliability of each worker: by how much they stretch differences of strength, 1 for a usual worker and 0 for one who guesses; all
 *     1 where the method does not know workers
 * @param answers how probable outcomes are
 * @param spread how far strengths are known, and pairs stand out
 * @param components the pieces into which votes connect the things; strengths in different pieces are compared by the prior alone
 * @param logLikelihood of the votes in nats, without priors; of ties as half wins where the method counts them so
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
public record PairFit(
        PairMethod method,
        double[] strength,
        double[] reliability,
        Answers answers,
        Spread spread,
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

        /** How this worker differs from a usual one. */
        default Terms terms(int worker) {
            return Terms.USUAL;
        }
    }

    /**
     * How a worker answers beside a usual one.
     *
     * @param stretch by how much leads count for them
     * @param lean added to the lead of what is shown first
     * @param ties added to the logarithm of a tie's weight
     */
    public record Terms(double stretch, double lean, double ties) {

        static final Terms USUAL = new Terms(1, 0, 0);
    }

    /**
     * How far what was fitted may be off, and pairs stand out from the strengths of their things.
     *
     * @param strengths the posterior's curvature at each strength, others being as fitted: one over its variance
     * @param ties the same of how readily things tie; empty where the method takes them to be alike
     * @param ofPairs variance of pairs' own leads around what strengths say; 0 where the method knows none
     * @param ofPairTies variance of how readily pairs tie; 0 where the method knows none
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    public record Spread(double[] strengths, double[] ties, double ofPairs, double ofPairTies) {}

    /** Whether votes connect all things, so that all strengths compare. */
    public boolean isConnected() {
        return Arrays.stream(components).distinct().count() <= 1;
    }
}
