package org.touchstone.evaluation.web;

import java.util.Objects;
import org.touchstone.evaluation.CurveFit;

/** A learning curve as a file: each training, then the sizes with the line, then the line itself. */
final class CurveCsv {

    private CurveCsv() {}

    static void write(CurveRow row, CsvFile file) {
        file.figures();
        for (var measured : row.points()) {
            if (measured.accuracy() != null) {
                var point = measured.point();
                file.figure(
                        "training",
                        "seed " + point.seed(),
                        (double) point.pairs(),
                        Objects.requireNonNull(measured.accuracy()),
                        null);
            }
        }
        var fit = row.curve().state().fit();
        if (fit != null) {
            write(fit, file);
        }
    }

    private static void write(CurveFit fit, CsvFile file) {
        for (var size : fit.sizes()) {
            file.figure("measured", "mean of %d seeds".formatted(size.seeds()), size.pairs(), size.accuracy(), null);
            file.row("spread over seeds", null, size.pairs(), size.spread(), null, null, null, null);
            file.figure("line", "a + b ln(D)", size.pairs(), size.line(), null);
        }
        file.figure("fit", "a", null, fit.intercept(), fit.testPairs());
        file.figure("fit", "b", null, fit.slope(), fit.testPairs());
        file.figure("fit", "b ln 2", null, fit.doubling(), fit.testPairs());
        file.figure("length rule", "accuracy", null, fit.lengthRule(), fit.testPairs());
        if (fit.ceiling() != null) {
            file.figure("ceiling", "leave one out", null, fit.ceiling().leaveOneOut(), null);
        }
    }
}
