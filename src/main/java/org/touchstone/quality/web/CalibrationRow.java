package org.touchstone.quality.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.calibration.CalibrationReport;
import org.touchstone.quality.calibration.CalibrationReport.Agreement;
import org.touchstone.quality.calibration.CalibrationReport.Pair;
import org.touchstone.quality.calibration.CalibrationReport.Share;
import org.touchstone.quality.calibration.CalibrationReport.Who;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;

/**
 * How far researchers agree with workers and with each other, as lines of a file: first all researchers with the workers, then
 * each by pseudonym, then each two. Shares are from 0 to 1, kappa from -1 to 1; low and high end the 95% interval. Judgments
 * are workers', so there are none where researchers are set beside each other.
 */
final class CalibrationRow {

    static final String HEADER = "figure,unit,researcher,other,value,low,high,judgments,simulated,comparisons,note";

    private static final String SHARE = "share";

    private CalibrationRow() {}

    static Stream<String> all(CalibrationReport report) {
        var each = report.researchers().stream().flatMap(one -> of(one.who(), one.agreement()));
        var pairs = report.pairs().stream().flatMap(CalibrationRow::of);
        return Stream.of(of(null, report.agreement()), each, pairs).flatMap(rows -> rows);
    }

    private static Stream<String> of(@Nullable Who who, Agreement agreement) {
        return Stream.of(
                row("same-answer", who, agreement.exact()), row("same-answer-without-ties", who, agreement.decisive()));
    }

    private static String row(String name, @Nullable Who who, Share share) {
        return Csv.row(name, SHARE, who == null ? null : who.pseudonym(), null)
                + ","
                + ends(share.figure())
                + ","
                + Csv.row(
                        share.judgments(),
                        share.simulated(),
                        share.comparisons(),
                        share.figure().note());
    }

    private static Stream<String> of(Pair pair) {
        return Stream.of(
                row("researchers-same-answer", SHARE, pair, pair.observed()),
                row("researchers-cohen-kappa", "kappa", pair, pair.kappa()));
    }

    private static String row(String name, String unit, Pair pair, Figure figure) {
        return Csv.row(name, unit, pair.one().pseudonym(), pair.other().pseudonym())
                + ","
                + ends(figure)
                + ","
                + Csv.row(null, null, pair.common(), figure.note());
    }

    private static String ends(Figure figure) {
        return Csv.row(figure.value(), figure.low(), figure.high());
    }
}
