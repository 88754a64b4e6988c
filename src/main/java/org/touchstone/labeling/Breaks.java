package org.touchstone.labeling;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/**
 * Knows when workers should rest: after as many minutes of work in a study as its pacing says. Work goes on while less than
 * five minutes lie between two judgments.
 */
@Service
public class Breaks {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final JdbcClient sql;
    private final Studies studies;
    private final Times times;

    Breaks(JdbcClient sql, Studies studies, Times times) {
        this.sql = sql;
        this.studies = studies;
        this.times = times;
    }

    /** Whether a break is due: the worker has worked on for long enough since it began, or since they chose to go on. */
    @Transactional(readOnly = true)
    public boolean isDue(StudyId study, PersonId worker) {
        int after = studies.find(study).settings().rules().pacing().breakAfterMinutes();
        return after > 0 && worked(study, worker).compareTo(Duration.ofMinutes(after)) >= 0;
    }

    /** Lets the worker go on for as long again. */
    @Transactional
    public void goOn(StudyId study, PersonId worker) {
        sql.sql("update labeling.ledger set went_on_at = :now where study_id = :study and worker_id = :worker")
                .param("now", Timestamp.from(times.now()))
                .param("study", study.value())
                .param("worker", worker.value())
                .update();
    }

    private Duration worked(StudyId study, PersonId worker) {
        var now = times.now();
        return sql.sql("""
            select coalesce(extract(epoch from max(judged_at) - greatest(
                    max(judged_at) filter (where earlier is null or judged_at - earlier >= interval '5 minutes'),
                    (select went_on_at from labeling.ledger where study_id = :study and worker_id = :worker))), 0)
            from (
                select judged_at, lag(judged_at) over (order by judged_at) as earlier
                from labeling.judgment
                where study_id = :study and worker_id = :worker and undone_at is null and judged_at > :since) judged
            having max(judged_at) > :resting
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("since", Timestamp.from(now.minus(LONGEST)))
                .param("resting", Timestamp.from(now.minus(Duration.ofMinutes(5))))
                .query((row, _) -> Duration.ofSeconds(row.getLong(1)))
                .optional()
                .orElse(Duration.ZERO);
    }
}
