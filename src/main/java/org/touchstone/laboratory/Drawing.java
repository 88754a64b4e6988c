package org.touchstone.laboratory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleFunction;
import org.touchstone.laboratory.Report.Axis;
import org.touchstone.laboratory.Report.Chart;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Line;
import org.touchstone.laboratory.Report.Point;
import org.touchstone.laboratory.Report.Scale;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.statistics.Estimate;
import org.touchstone.support.Phrase;

/** Puts estimates into reports. */
public final class Drawing {

    private Drawing() {}

    /** Accuracies by how many pairs were learned from, without the lines that have no point yet. */
    public static Chart learning(Phrase title, List<Line> lines) {
        return new Chart(
                title,
                new Axis(Phrase.of("laboratory.axis.pairs"), Scale.LOGARITHMIC),
                new Axis(Phrase.of("laboratory.axis.accuracy"), Scale.PERCENT),
                lines.stream().filter(line -> !line.points().isEmpty()).toList());
    }

    /** Columns of amounts of pairs. */
    public static List<Phrase> amounts(List<Integer> pairs) {
        return pairs.stream()
                .map(amount -> Phrase.of("laboratory.amount", amount))
                .toList();
    }

    /** A point with the estimate's interval. */
    public static Point point(double x, Estimate estimate) {
        var interval = estimate.interval();
        return interval == null
                ? new Point(x, estimate.value(), null, null)
                : new Point(x, estimate.value(), interval.low(), interval.high());
    }

    /**
     * A claim that holds where a difference of shares is positive.
     *
     * @param shape the message of what the paper saw
     */
    public static Claim claim(Phrase shape, Estimate difference) {
        return claim(shape, "laboratory.evidence", difference, Drawing::points);
    }

    /** A claim that holds where a number that is no share is positive. */
    public static Claim plain(Phrase shape, Estimate number) {
        return claim(shape, "laboratory.evidence.plain", number, Drawing::hundredths);
    }

    /** A claim that holds where a difference of areas under a curve, or of one and a half, is positive. */
    public static Claim area(Phrase shape, Estimate difference) {
        return claim(shape, "laboratory.evidence.plain", difference, Drawing::thousandths);
    }

    private static Claim claim(Phrase shape, String evidence, Estimate number, DoubleFunction<BigDecimal> written) {
        var interval = number.interval();
        if (interval == null) {
            var why = number.undefined() == null ? "" : number.undefined();
            return new Claim(
                    shape, Shown.UNKNOWN, Phrase.of("laboratory.evidence.none", Phrase.recalled("figures.why.", why)));
        }
        return new Claim(
                shape,
                Shown.ofDifference(interval.low(), interval.high()),
                Phrase.of(
                        evidence,
                        written.apply(number.value()),
                        written.apply(interval.low()),
                        written.apply(interval.high())));
    }

    /** A claim about something that was not asked for or is not done. */
    public static Claim unknown(Phrase shape) {
        return new Claim(shape, Shown.UNKNOWN, Phrase.of("laboratory.evidence.missing"));
    }

    private static BigDecimal points(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal hundredths(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal thousandths(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_EVEN);
    }
}
