package org.touchstone.quality.reports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.support.Progress;
import org.touchstone.support.WorkQueues.Queue;
import org.touchstone.support.WorkQueues.Unworkable;

/** Works out reports that wait, without holding a transaction meanwhile. */
@Component
class Reporting {

    static final Queue REPORTS = new Queue(
            "quality.report",
            "id",
            Duration.ofMinutes(5),
            "The work stopped with an error; the application's log has it.",
            "The process that worked it out stopped in the middle, %s times.");

    private final StudyReportTable table;
    private final Map<String, ReportKind<?>> kinds;
    private final Clock clock;

    Reporting(StudyReportTable table, List<ReportKind<?>> kinds, Clock clock) {
        this.table = table;
        this.kinds = kinds.stream().collect(Collectors.toMap(ReportKind::name, Function.identity()));
        this.clock = clock;
    }

    void work(UUID id, Progress progress) {
        var job = table.job(id);
        var kind = kinds.get(job.kind());
        if (kind == null) {
            throw new Unworkable("This version of the application does not know such a report.");
        }
        table.finish(job, kind, stored(job.asked(), kind, progress));
    }

    /** The basis is taken before the judgments are read: what comes in between makes the report count as out of date. */
    private <R> Stored<R> stored(Asked asked, ReportKind<R> kind, Progress progress) {
        var basis = kind.basis(asked);
        return new Stored<>(kind.compute(asked, progress), basis, clock.instant());
    }
}
