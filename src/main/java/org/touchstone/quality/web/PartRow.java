package org.touchstone.quality.web;

import java.util.stream.Stream;
import org.touchstone.quality.AgreementReport;
import org.touchstone.quality.Breakdown;
import org.touchstone.quality.Breakdown.Part;
import org.touchstone.quality.Cleaning;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;

/** What agreement is in parts of a study, and without some workers, as lines of a file. */
final class PartRow {

    static final String HEADER = "kind,part,workers_left_out,comparisons,judgments,leave_one_out,leave_one_out_low,"
            + "leave_one_out_high,alpha_nominal,alpha_nominal_low,alpha_nominal_high";

    private PartRow() {}

    static Stream<String> all(AgreementReport report) {
        var cleanings = report.details().cleanings().stream().map(PartRow::of);
        var parts = report.details().breakdowns().stream()
                .flatMap(breakdown -> breakdown.parts().stream().map(part -> of(breakdown, part)));
        return Stream.concat(cleanings, parts);
    }

    private static String of(Cleaning cleaning) {
        var counts = Csv.row(
                "left-out", cleaning.rule().slug(), cleaning.without(), cleaning.comparisons(), cleaning.judgments());
        return counts + "," + figures(cleaning.leaveOneOut(), cleaning.nominal());
    }

    private static String of(Breakdown breakdown, Part part) {
        var counts = Csv.row(breakdown.by().slug(), part.name(), 0, part.comparisons(), part.judgments());
        return counts + "," + figures(part.leaveOneOut(), part.nominal());
    }

    private static String figures(Figure leaveOneOut, Figure nominal) {
        return Csv.row(
                leaveOneOut.value(),
                leaveOneOut.low(),
                leaveOneOut.high(),
                nominal.value(),
                nominal.low(),
                nominal.high());
    }
}
