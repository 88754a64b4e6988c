package org.touchstone.quality.consensus;

import java.util.List;
import java.util.UUID;
import org.touchstone.quality.Judges;
import org.touchstone.statistics.AggregationChoice.Reason;
import org.touchstone.statistics.AggregationMethod;
import org.touchstone.statistics.MethodScore;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Figure;

/**
 * How the votes of a study were put together, and what that says of comparisons and workers as a whole.
 *
 * @param people whose judgments were counted
 * @param labels which set of soft labels belongs to it
 * @param scores of all methods that were tried by held-out votes, the best first; none where too little can be held out
 * @param workers the least reliable first
 */
public record ConsensusReport(
        StudyId study,
        Judges people,
        SetOfLabels labels,
        Method method,
        List<MethodScore> scores,
        Counts counts,
        List<Worker> workers) {

    public ConsensusReport {
        scores = List.copyOf(scores);
        workers = List.copyOf(workers);
    }

    /**
     * Where the label of each comparison is found.
     *
     * @param digest names the judgments that the labels and these figures rest on
     */
    public record SetOfLabels(UUID id, String digest) {}

    /**
     * The method that was taken.
     *
     * @param iterations how many were made
     * @param converged whether the last one changed hardly anything
     */
    public record Method(AggregationMethod chosen, Reason reason, int iterations, boolean converged) {}

    /**
     * What the labels rest on, and how they turned out.
     *
     * @param simulated judgments by programs
     * @param outcomes 3 where somebody answered tie, else 2
     * @param responses how far the same responses are compared again
     * @param won how many labels have which winner
     * @param certainty how many labels are how sure, the least sure first
     * @param discord in the order of {@link Discord}
     */
    public record Counts(
            int comparisons,
            int judgments,
            int workers,
            int simulated,
            int outcomes,
            Responses responses,
            Won won,
            List<Bin> certainty,
            List<Kind> discord) {

        public Counts {
            certainty = List.copyOf(certainty);
            discord = List.copyOf(discord);
        }
    }

    /**
     * Whether the same responses are compared again, so that methods which give responses strengths have something to go by.
     *
     * @param all in comparisons that were judged
     * @param recurring those that are in two such comparisons or more
     * @param suffice whether these are enough, at least half, for the methods to be tried
     */
    public record Responses(int all, int recurring, boolean suffice) {}

    /** How many labels say what. */
    public record Won(int first, int ties, int second) {}

    /** How many labels have a greatest probability from {@code low} to below {@code high}; 1 is in the last. */
    public record Bin(double low, double high, int comparisons) {}

    /** How many comparisons are of this kind. */
    public record Kind(Discord discord, int comparisons) {}

    /**
     * One worker.
     *
     * @param worker the pseudonym
     * @param votes how many judgments were counted
     * @param reliability how probable it is that a vote names the right outcome; the interval is Wilson's for so many votes, as if it were known which of
     *     them are right, so the true one is wider
     */
    public record Worker(String worker, boolean simulated, int votes, Figure reliability) {}
}
