package org.touchstone.quality.web;

import java.time.Instant;
import org.touchstone.quality.WorkerReport;
import org.touchstone.quality.WorkerReport.Left;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;

/** A worker's report as scripts read it. */
record WorkerRow(
        String worker,
        boolean simulated,
        int judged,
        int ties,
        Figure agreement,
        Left left,
        long medianMs,
        Instant lastJudgedAt) {

    static WorkerRow of(WorkerReport report) {
        var work = report.work();
        return new WorkerRow(
                report.worker(),
                report.simulated(),
                work.judged(),
                work.ties(),
                report.agreement(),
                report.left(),
                work.medianTime().toMillis(),
                work.lastJudgedAt());
    }

    String csv() {
        return Csv.row(
                worker,
                simulated,
                judged,
                agreement.value(),
                agreement.low(),
                agreement.high(),
                left.chosen(),
                left.decisive(),
                left.p(),
                medianMs);
    }
}
