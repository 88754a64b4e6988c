package org.touchstone.labeling.onboarding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.granted_try}. */
@Component
class GrantTable {

    private final JdbcClient sql;

    GrantTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(StudyId study, PersonId worker, PersonId by, Instant at) {
        sql.sql("""
            insert into labeling.granted_try (id, study_id, worker_id, granted_by, granted_at)
            values (:id, :study, :worker, :by, :at)
            """)
                .param("id", UUID.randomUUID())
                .param("study", study.value())
                .param("worker", worker.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Makes others who grant the worker something wait until this transaction ends. */
    void lock(StudyId study, PersonId worker) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "granted_try " + study + " " + worker)
                .query((_, _) -> study)
                .single();
    }

    int count(StudyId study, PersonId worker) {
        return sql.sql("select count(*) from labeling.granted_try where study_id = :study and worker_id = :worker")
                .param("study", study.value())
                .param("worker", worker.value())
                .query(Integer.class)
                .single();
    }

    Map<PersonId, Integer> counts(StudyId study) {
        var counts = new HashMap<PersonId, Integer>();
        sql.sql("select worker_id, count(*) from labeling.granted_try where study_id = :study group by worker_id")
                .param("study", study.value())
                .query(row -> {
                    counts.put(new PersonId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return counts;
    }
}
