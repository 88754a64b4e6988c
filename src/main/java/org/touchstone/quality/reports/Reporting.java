package org.touchstone.quality.reports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works out claimed reports from beginning to end, without holding a transaction meanwhile. */
@Component
class Reporting {

    private static final Logger log = LoggerFactory.getLogger(Reporting.class);

    private final StudyReportTable table;
    private final Map<String, ReportKind<?>> kinds;
    private final Clock clock;

    Reporting(StudyReportTable table, List<ReportKind<?>> kinds, Clock clock) {
        this.table = table;
        this.kinds = kinds.stream().collect(Collectors.toMap(ReportKind::name, Function.identity()));
        this.clock = clock;
    }

    /**
     * Works on the longest waiting report; says whether there was one.
     *
     * @param stopping asked between steps; once it says yes the report is left to somebody else
     */
    boolean next(BooleanSupplier stopping) {
        var now = clock.instant();
        table.failAbandoned(now);
        var claimed = table.claim(now);
        claimed.ifPresent(job -> work(job, stopping));
        return claimed.isPresent();
    }

    private void work(Job job, BooleanSupplier stopping) {
        var kind = kinds.get(job.kind());
        if (kind == null) {
            table.fail(job, "This version of the application does not know such a report.", clock.instant());
            return;
        }
        try {
            table.finish(job, kind, stored(job, kind, stopping));
        } catch (Stopped _) {
            table.release(job);
        } catch (RuntimeException failure) {
            log.error(
                    "The {} report on study {} failed", job.kind(), job.asked().study(), failure);
            table.fail(job, "The work stopped with an error; the application's log has it.", clock.instant());
        }
    }

    /** The basis is taken before the judgments are read: what comes in between makes the report count as out of date. */
    private <R> Stored<R> stored(Job job, ReportKind<R> kind, BooleanSupplier stopping) {
        var basis = kind.basis(job.asked());
        var figures = kind.compute(job.asked(), (done, total) -> {
            if (stopping.getAsBoolean()) {
                throw new Stopped();
            }
            table.beat(job, done, total, clock.instant());
        });
        return new Stored<>(figures, basis, clock.instant());
    }

    /** The process is about to end. */
    private static final class Stopped extends RuntimeException {}
}
