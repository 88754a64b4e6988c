package org.touchstone.labeling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/**
 * What workers hold open: in each study at most one lease on the screen, and at most one that the screen has fetched ahead.
 * A statement changes one row at most, so that nobody who waits for one holds another.
 */
@Component
class OpenLeases {

    private final JdbcClient sql;

    OpenLeases(JdbcClient sql) {
        this.sql = sql;
    }

    List<Lease> of(PersonId worker) {
        return sql.sql("select * from labeling.lease where worker_id = :worker and state = 'OPEN'")
                .param("worker", worker.value())
                .query(LeaseTable::lease)
                .list();
    }

    /** What the worker has open in the study: the lease on the screen, then the one fetched ahead. */
    List<Lease> of(StudyId study, PersonId worker) {
        return sql.sql("""
            select * from labeling.lease
            where study_id = :study and worker_id = :worker and state = 'OPEN' order by ahead
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .query(LeaseTable::lease)
                .list();
    }

    /** Renews the lease on the worker's screen; where the screen has none, the one fetched ahead comes there. */
    Optional<Lease> show(StudyId study, PersonId worker, Instant until) {
        return sql.sql("""
            update labeling.lease set ahead = false, expires_at = :until
            where state = 'OPEN' and id = (
                select id from labeling.lease
                where study_id = :study and worker_id = :worker and state = 'OPEN' order by ahead limit 1)
            returning *
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("until", Timestamp.from(until))
                .query(LeaseTable::lease)
                .optional();
    }

    /** Renews the lease that the worker has fetched ahead, if there is one. */
    Optional<Lease> renewAhead(StudyId study, PersonId worker, Instant until) {
        return sql.sql("""
            update labeling.lease set expires_at = :until
            where study_id = :study and worker_id = :worker and state = 'OPEN' and ahead
            returning *
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("until", Timestamp.from(until))
                .query(LeaseTable::lease)
                .optional();
    }

    /** Whether the lease was open and now is until then. */
    boolean renew(LeaseId id, PersonId worker, Instant until) {
        return sql.sql("""
            update labeling.lease set expires_at = :until
            where id = :id and worker_id = :worker and state = 'OPEN'
            """)
                        .param("id", id.value())
                        .param("worker", worker.value())
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }
}
