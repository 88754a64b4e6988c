package org.touchstone.quality.bias;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.Judges;
import org.touchstone.studies.StudyId;

/**
 * How far the judgments of a study follow what nobody asked for. Intervals are 95% and, unless said otherwise, allow the judgments of
 * one comparison to be alike.
 *
 * @param people whose judgments were counted
 * @param firstInImport how often the response that came first in the file was chosen: far from one half, the order of the file says
 *     which response is better
 * @param ties how often neither response was preferred
 * @param hours one entry for each hour of the day (UTC) in which anything was judged
 */
public record BiasReport(
        StudyId study,
        Judges people,
        Counts counts,
        Length length,
        Style style,
        Position position,
        Measure firstInImport,
        Measure ties,
        List<Hour> hours) {

    public BiasReport {
        hours = List.copyOf(hours);
    }

    /** What is said before there are any figures. */
    public static BiasReport none(StudyId study, Judges people) {
        var none = Measure.missing(Why.NOT_YET);
        return new BiasReport(
                study,
                people,
                new Counts(0, 0, 0, 0, 0, 0),
                new Length(none, none, none),
                new Style(none, List.of(), 0, 0, false),
                new Position(none, 0, 0, List.of()),
                none,
                none,
                List.of());
    }

    /**
     * What the figures rest on.
     *
     * @param judgments that put two responses beside each other
     * @param decisive of these, how many chose one
     * @param simulated of these, how many are by programs
     * @param external of these, how many were given elsewhere; nothing is known of their sides and times
     */
    public record Counts(int judgments, int decisive, int comparisons, int workers, int simulated, int external) {}

    /**
     * How far choices follow length.
     *
     * @param longer how often the longer response was chosen, where they differ by more than 30 characters
     * @param alwaysLonger how often a rule that always picks the longer response agrees with the majority of a comparison
     * @param alwaysShorter the same for the shorter
     */
    public record Length(Measure longer, Measure alwaysLonger, Measure alwaysShorter) {}

    /**
     * A logistic regression of the choice of the left response on the differences of the two in looks.
     *
     * @param left the constant: the log-odds of choosing the left of two responses that look alike
     * @param ridge the strength of the penalty that keeps coefficients finite
     * @param iterations how many steps the fit took
     * @param converged whether it came to rest
     */
    public record Style(Measure left, List<Effect> effects, double ridge, int iterations, boolean converged) {

        public Style {
            effects = List.copyOf(effects);
        }
    }

    /**
     * The effect of one feature, the others being equal.
     *
     * @param unit the root mean square difference of the two responses of a comparison: what counts as one
     * @param logOdds the change in log-odds of being chosen for one unit more than the other response
     */
    public record Effect(Feature feature, double unit, Measure logOdds) {}

    /**
     * How far choices follow the side.
     *
     * @param left how often the left response was chosen, with the exact interval
     * @param tested how many workers chose a response at all
     * @param alone how many of them have a share of lefts that would be rare (5%) without a bias, each tested alone
     * @param leaning those who stand out among all: Benjamini and Hochberg at 5%
     */
    public record Position(Measure left, int tested, int alone, List<Leaning> leaning) {

        public Position {
            leaning = List.copyOf(leaning);
        }
    }

    /**
     * A worker who chose one side strikingly often.
     *
     * @param worker the pseudonym
     * @param chosen how often the left was chosen
     * @param decisive of how many choices
     * @param adjusted the p-value of the exact binomial test, adjusted for the number of workers
     */
    public record Leaning(String worker, boolean simulated, int chosen, int decisive, double adjusted) {}

    /**
     * An hour of the day, UTC.
     *
     * @param medianMs the median active time of a judgment, in milliseconds; null where none is known
     * @param agreement how often judgments agree with the most frequent answer of the others
     */
    public record Hour(int hour, int judgments, @Nullable Long medianMs, Measure agreement) {}
}
