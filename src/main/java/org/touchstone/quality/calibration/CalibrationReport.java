package org.touchstone.quality.calibration;

import java.util.List;
import org.touchstone.support.Figure;

/**
 * How far researchers agree with workers and with each other. Intervals are 95%, by resampling comparisons.
 *
 * @param researchers one for each who has judged, the busiest first
 * @param pairs of researchers who judged the same comparisons
 */
public record CalibrationReport(Counts counts, Agreement agreement, List<Researcher> researchers, List<Pair> pairs) {

    public CalibrationReport {
        researchers = List.copyOf(researchers);
        pairs = List.copyOf(pairs);
    }

    /**
     * What the figures rest on.
     *
     * @param drawn comparisons in the sample; 0 where none has been drawn
     * @param judged comparisons that a researcher has judged
     * @param open answers of the reader that are left out, since they can still be taken back
     * @param votes judgments of workers that were set beside a researcher's
     * @param simulated how many of these are by programs
     */
    public record Counts(int drawn, int judged, int open, int votes, int simulated) {}

    /**
     * The share of workers' judgments that say what the researcher says.
     *
     * @param exact of all; ties of every kind count as the same answer
     * @param decisive of those where both preferred a response
     */
    public record Agreement(Share exact, Share decisive) {}

    /**
     * A share with what it rests on.
     *
     * @param judgments how many judgments of workers went into it
     * @param simulated how many of these are by programs
     * @param comparisons of how many comparisons
     */
    public record Share(Figure figure, int judgments, int simulated, int comparisons) {}

    /** A researcher: by name for colleagues, by pseudonym in files. */
    public record Who(String name, String pseudonym) {}

    /**
     * One researcher with the workers.
     *
     * @param judged how many comparisons they have judged
     */
    public record Researcher(Who who, int judged, Agreement agreement) {}

    /**
     * Two researchers.
     *
     * @param common comparisons on which both have said something of which response is better
     * @param observed the share of them with the same answer
     * @param kappa Cohen's
     */
    public record Pair(Who one, Who other, int common, Figure observed, Figure kappa) {}
}
