package org.touchstone.quality.reports;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.touchstone.quality.reports.Found.Work;
import org.touchstone.support.Progress;

/**
 * Finds figures on the judgments of studies. They are kept: asking again for what rests on the same data costs a look at two
 * rows. Newer ones are worked out at once where that is quick, else in the background, one job for a study, kind and filter.
 */
@Service
public class StudyReports {

    private final StudyReportTable table;
    private final Clock clock;

    StudyReports(StudyReportTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Returns the newest figures, up to date or not, and what is being done about it. Must not be called in a transaction that
     * only reads.
     */
    public <R> Found<R> find(ReportKind<R> kind, Asked asked, Patience patience) {
        var now = kind.basis(asked);
        var newest = table.newest(kind, asked);
        if (newest.filter(stored -> stored.restsOn(now)).isPresent()) {
            return found(newest, now, null);
        }
        if (patience.allows(now)) {
            return found(Optional.of(computed(kind, asked, now)), now, null);
        }
        table.ask(kind, asked, now, clock.instant());
        return found(newest, now, table.work(kind, asked));
    }

    private <R> Stored<R> computed(ReportKind<R> kind, Asked asked, Basis basis) {
        var figures = kind.compute(asked, Progress.UNHEARD);
        var stored = new Stored<>(figures, basis, clock.instant());
        table.keep(kind, asked, stored);
        return stored;
    }

    private static <R> Found<R> found(Optional<Stored<R>> newest, Basis now, @Nullable Work work) {
        return new Found<>(
                newest.map(Stored::figures).orElse(null),
                newest.map(stored -> stored.age(now)).orElse(null),
                work);
    }
}
