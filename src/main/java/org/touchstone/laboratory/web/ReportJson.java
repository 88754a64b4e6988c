package org.touchstone.laboratory.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Report;
import org.touchstone.support.Phrase;

/** What an experiment's findings say, as the API tells it: its texts are said, the rest is as in the {@link Report}. */
record ReportJson(List<Chart> charts, List<Table> tables, List<Claim> claims, List<String> remarks) {

    /** Lines over a horizontal axis; their points have 95% intervals. */
    record Chart(String title, Axis x, Axis y, List<Line> lines) {}

    /** What is along an axis, with the unit. */
    record Axis(String title, Report.Scale scale) {}

    /** The points of one condition. */
    record Line(String name, List<Report.Point> points) {}

    /** A table of numbers, not rounded. */
    record Table(String title, String corner, List<String> columns, List<Row> rows) {}

    /** A row; a value is null where there is none. */
    record Row(String name, List<@Nullable Double> values) {}

    /** A shape that the paper saw, and whether it shows here. */
    record Claim(String shape, Report.Shown shown, String evidence) {}

    /** Tells a report with a speaker's words. */
    static ReportJson of(Report report, Function<Phrase, String> said) {
        return new ReportJson(
                report.charts().stream().map(chart -> chart(chart, said)).toList(),
                report.tables().stream().map(table -> table(table, said)).toList(),
                report.claims().stream()
                        .map(claim -> new Claim(said.apply(claim.shape()), claim.shown(), said.apply(claim.evidence())))
                        .toList(),
                report.remarks().stream().map(said).toList());
    }

    private static Chart chart(Report.Chart chart, Function<Phrase, String> said) {
        return new Chart(
                said.apply(chart.title()),
                axis(chart.x(), said),
                axis(chart.y(), said),
                chart.lines().stream()
                        .map(line -> new Line(said.apply(line.name()), line.points()))
                        .toList());
    }

    private static Axis axis(Report.Axis axis, Function<Phrase, String> said) {
        return new Axis(said.apply(axis.title()), axis.scale());
    }

    private static Table table(Report.Table table, Function<Phrase, String> said) {
        return new Table(
                said.apply(table.title()),
                said.apply(table.corner()),
                table.columns().stream().map(said).toList(),
                table.rows().stream()
                        .map(row -> new Row(said.apply(row.name()), row.values()))
                        .toList());
    }
}
