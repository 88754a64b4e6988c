package org.touchstone.quality.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.calibration.CalibrationReport;
import org.touchstone.quality.calibration.CalibrationReport.Agreement;
import org.touchstone.quality.calibration.CalibrationReport.Counts;
import org.touchstone.quality.calibration.Sample;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Figure;

/**
 * How far researchers agree with workers as scripts read it; researchers go by their pseudonyms. Shares are from 0 to 1.
 *
 * @param sample in use; null where none has been drawn
 */
record CalibrationAnswer(
        StudyId study,
        @Nullable Drawn sample,
        Counts counts,
        Agreement agreement,
        List<Researcher> researchers,
        List<Pair> pairs) {

    /** How the sample was drawn. */
    record Drawn(long seed, Instant drawnAt) {}

    /** One researcher with the workers. */
    record Researcher(String researcher, int judged, Agreement agreement) {}

    /** Two researchers on the comparisons that they have in common. */
    record Pair(String researcher, String other, int common, Figure observed, Figure kappa) {}

    static CalibrationAnswer of(StudyId study, Optional<Sample> sample, CalibrationReport report) {
        return new CalibrationAnswer(
                study,
                sample.map(drawn -> new Drawn(drawn.seed(), drawn.drawnAt())).orElse(null),
                report.counts(),
                report.agreement(),
                report.researchers().stream().map(CalibrationAnswer::of).toList(),
                report.pairs().stream().map(CalibrationAnswer::of).toList());
    }

    private static Researcher of(CalibrationReport.Researcher one) {
        return new Researcher(one.who().pseudonym(), one.judged(), one.agreement());
    }

    private static Pair of(CalibrationReport.Pair pair) {
        return new Pair(pair.one().pseudonym(), pair.other().pseudonym(), pair.common(), pair.observed(), pair.kappa());
    }
}
