package org.touchstone.quality.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.Judges;
import org.touchstone.quality.consensus.ConsensusReport;
import org.touchstone.quality.consensus.ConsensusReport.Counts;
import org.touchstone.quality.consensus.ConsensusReport.Method;
import org.touchstone.quality.consensus.ConsensusReport.Worker;
import org.touchstone.quality.reports.Found;
import org.touchstone.statistics.MethodScore;
import org.touchstone.studies.StudyId;

/**
 * A study's consensus as scripts read it.
 *
 * @param stale whether judgments have come or gone since it was worked out; a newer one is then on its way
 * @param method null while there is nothing yet
 * @param counts null while there is nothing yet
 */
record ConsensusAnswer(
        StudyId study,
        Judges people,
        boolean stale,
        AgreementAnswer.Basis basis,
        @Nullable Method method,
        List<MethodScore> scores,
        @Nullable Counts counts,
        List<Worker> workers) {

    static ConsensusAnswer of(StudyId study, Judges people, Found<ConsensusReport> found) {
        var report = found.present();
        return new ConsensusAnswer(
                study,
                people,
                found.stale(),
                AgreementAnswer.Basis.of(found),
                report.map(ConsensusReport::method).orElse(null),
                report.map(ConsensusReport::scores).orElse(List.of()),
                report.map(ConsensusReport::counts).orElse(null),
                report.map(ConsensusReport::workers).orElse(List.of()));
    }
}
