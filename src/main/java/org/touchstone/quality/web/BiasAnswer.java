package org.touchstone.quality.web;

import java.util.List;
import java.util.function.Supplier;
import org.touchstone.quality.Judges;
import org.touchstone.quality.bias.BiasReport;
import org.touchstone.quality.bias.BiasReport.Counts;
import org.touchstone.quality.bias.BiasReport.Hour;
import org.touchstone.quality.bias.BiasReport.Length;
import org.touchstone.quality.bias.BiasReport.Position;
import org.touchstone.quality.bias.BiasReport.Style;
import org.touchstone.quality.bias.Measure;
import org.touchstone.quality.reports.Found;
import org.touchstone.studies.StudyId;

/**
 * A study's biases as scripts read them.
 *
 * @param stale whether judgments have come or gone since the figures were computed; newer ones are then on their way
 */
record BiasAnswer(
        StudyId study,
        Judges people,
        boolean stale,
        AgreementAnswer.Basis basis,
        Counts counts,
        Length length,
        Style style,
        Position position,
        Measure firstInImport,
        Measure ties,
        List<Hour> hours) {

    static BiasAnswer of(Found<BiasReport> found, Supplier<BiasReport> none) {
        var report = found.present().orElseGet(none);
        return new BiasAnswer(
                report.study(),
                report.people(),
                found.stale(),
                AgreementAnswer.Basis.of(found),
                report.counts(),
                report.length(),
                report.style(),
                report.position(),
                report.firstInImport(),
                report.ties(),
                report.hours());
    }
}
