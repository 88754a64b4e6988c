package org.touchstone.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Figure;

/**
 * How far the judges of a study agree with each other.
 *
 * @param people whose judgments were counted
 * @param trend one entry for each day on which comparisons got their latest judgment, oldest first
 */
public record AgreementReport(
        StudyId study, Judges people, Counts counts, Figures figures, List<Day> trend, Details details) {

    public AgreementReport {
        trend = List.copyOf(trend);
    }

    /** What is shown before there are any figures. */
    public static AgreementReport none(StudyId study, Judges people) {
        var none = Figure.missing("the figures are being worked out");
        var alpha = new Alpha(none, none);
        return new AgreementReport(
                study,
                people,
                new Counts(0, 0, 0, 0, 0, 0, new LeftOut(0, 0)),
                new Figures(none, none, none, none, alpha, alpha),
                List.of(),
                new Details(new Corrected(none, none, none), List.of(), List.of(), null, Map.of()));
    }

    /**
     * What the figures rest on.
     *
     * @param judged comparisons with at least one judgment
     * @param comparisons comparisons with at least two, the only ones that say anything of agreement
     * @param split comparisons whose judgments differ in their outcome
     * @param leftOut what was judged besides and would falsify the figures
     */
    public record Counts(
            int judged, int comparisons, int split, int judgments, int workers, int simulated, LeftOut leftOut) {}

    /**
     * Judgments that no figure rests on.
     *
     * @param golds on comparisons whose answer was known
     * @param further beyond the study's usual number for a comparison, asked for only because those before them differed
     */
    public record LeftOut(int golds, int further) {}

    /**
     * The figures, with intervals from resampling comparisons.
     *
     * @param leaveOneOut how often a judgment agrees with the majority of the others on its comparison
     * @param decisiveLeaveOneOut the same, ties left out: the human ceiling of a model, whose accuracy knows no ties
     * @param observed how often two judgments of a comparison give the same outcome
     * @param decisive how often two judgments that prefer a response prefer the same one
     * @param nominal Krippendorff's alpha on outcomes
     * @param ordinal Krippendorff's alpha on strengths
     */
    public record Figures(
            Figure leaveOneOut,
            Figure decisiveLeaveOneOut,
            Figure observed,
            Figure decisive,
            Alpha nominal,
            Alpha ordinal) {}

    /**
     * Krippendorff's alpha.
     *
     * @param symmetrised averaged over both namings of the two responses, which are arbitrary: the one to read
     * @param raw as the responses happen to be named, lower where the one named first tends to be better
     */
    public record Alpha(Figure symmetrised, Figure raw) {}

    /**
     * The comparisons that got their latest judgment on one day (UTC).
     *
     * @param comparisons how many had two judgments or more
     */
    public record Day(LocalDate day, int comparisons, Figure leaveOneOut) {}

    /**
     * Where agreement is high and where it is low, and what would be without some of the judgments.
     *
     * @param breakdowns those that have something to say
     * @param cleanings the judgments as they are in front
     * @param rankings null unless several responses were put in order
     * @param guidelines how many standing judgments, by whomever, were given under which version
     */
    public record Details(
            Corrected corrected,
            List<Breakdown> breakdowns,
            List<Cleaning> cleanings,
            @Nullable Rankings rankings,
            Map<Integer, Long> guidelines) {

        public Details {
            breakdowns = List.copyOf(breakdowns);
            cleanings = List.copyOf(cleanings);
            guidelines = Map.copyOf(guidelines);
        }
    }

    /**
     * Further corrections for chance, to be set beside what papers print.
     *
     * @param ac1 Gwet's AC1 on outcomes, which does not collapse when nearly all comparisons have the same answer
     * @param ac2 Gwet's AC2 on strengths, with ordinal weights
     * @param fleiss Fleiss' kappa on those comparisons that have as many judgments as most have
     */
    public record Corrected(Figure ac1, Figure ac2, Figure fleiss) {}

    /**
     * How alike people put several responses in order.
     *
     * @param comparisons ranked by two or more
     * @param rankings of these comparisons
     * @param tau the mean over comparisons of Kendall's tau-b of their pairs of rankings
     * @param concordance the mean over comparisons of Kendall's W
     */
    public record Rankings(int comparisons, int rankings, Figure tau, Figure concordance) {}
}
