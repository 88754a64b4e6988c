package org.touchstone.laboratory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Point;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.statistics.Estimate;
import org.touchstone.support.Phrase;

/** Puts estimates into reports. */
public final class Drawing {

    private Drawing() {}

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
        var interval = difference.interval();
        if (interval == null) {
            var why = difference.undefined() == null ? "" : difference.undefined();
            return new Claim(
                    shape, Shown.UNKNOWN, Phrase.of("laboratory.evidence.none", Phrase.recalled("figures.why.", why)));
        }
        return new Claim(
                shape,
                Shown.ofDifference(interval.low(), interval.high()),
                Phrase.of(
                        "laboratory.evidence",
                        points(difference.value()),
                        points(interval.low()),
                        points(interval.high())));
    }

    /** A claim about something that was not asked for or is not done. */
    public static Claim unknown(Phrase shape) {
        return new Claim(shape, Shown.UNKNOWN, Phrase.of("laboratory.evidence.missing"));
    }

    private static BigDecimal points(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_EVEN);
    }
}
