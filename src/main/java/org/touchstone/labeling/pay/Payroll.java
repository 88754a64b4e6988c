package org.touchstone.labeling.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.Recruiting;
import org.touchstone.studies.StudyId;

/** Counts what everybody did in a study, for paying them; programs work for nothing, and who judged elsewhere was paid there: both are left out. */
@Service
@Transactional(readOnly = true)
public class Payroll {

    private static final String WORK_DONE = """
        with judged as (
            select worker_id,
                   count(*) filter (where undone_at is null) as judgments,
                   sum(active_ms) as active,
                   percentile_cont(0.5) within group (order by active_ms) filter (where undone_at is null) as median,
                   min(judged_at) as first, max(judged_at) as last
            from labeling.judgment where study_id = :study group by worker_id
        ), skipped as (
            select worker_id, count(*) as skips
            from labeling.lease where study_id = :study and state = 'SKIPPED' group by worker_id
        )
        select w.worker_id, coalesce(j.judgments, 0) as judgments, coalesce(s.skips, 0) as skips,
               coalesce(j.active, 0) as active, j.median, j.first, j.last
        from labeling.ledger w
        left join judged j on j.worker_id = w.worker_id
        left join skipped s on s.worker_id = w.worker_id
        where w.study_id = :study and not w.simulated and not w.external
        order by j.first nulls last, w.worker_id
        """;

    private final JdbcClient sql;
    private final Recruiting recruiting;

    Payroll(JdbcClient sql, Recruiting recruiting) {
        this.sql = sql;
        this.recruiting = recruiting;
    }

    /** One worker's work and, where another platform sent them, their part in the study. */
    public record Entry(WorkDone work, @Nullable Recruit recruit) {}

    /** Returns everybody who was handed something or came from another platform, those who judged first in front. */
    public List<Entry> of(StudyId study) {
        var entries = new LinkedHashMap<PersonId, Entry>();
        sql.sql(WORK_DONE)
                .param("study", study.value())
                .query(Payroll::work)
                .list()
                .forEach(work -> entries.put(work.worker(), new Entry(work, null)));
        for (var recruit : recruiting.of(study)) {
            var entry = entries.get(recruit.worker());
            var work = entry == null ? WorkDone.nothing(recruit.worker()) : entry.work();
            entries.put(recruit.worker(), new Entry(work, recruit));
        }
        return List.copyOf(entries.values());
    }

    private static WorkDone work(ResultSet row, int number) throws SQLException {
        var median = row.getObject("median", Double.class);
        var time = new WorkDone.Time(
                Duration.ofMillis(row.getLong("active")),
                median == null ? null : Duration.ofMillis(Math.round(median)),
                instant(row.getTimestamp("first")),
                instant(row.getTimestamp("last")));
        return new WorkDone(
                new PersonId(row.getObject("worker_id", UUID.class)),
                row.getInt("judgments"),
                row.getInt("skips"),
                time);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
