package org.touchstone.labeling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code labeling.draft}, one per lease at most. */
@Component
class DraftTable {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    DraftTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Whether the draft was saved: the lease is this worker's and not put aside for good. */
    boolean save(LeaseId lease, PersonId worker, Draft draft) {
        return sql.sql("""
            insert into labeling.draft (lease_id, fields, saved_at)
            select id, cast(:fields as jsonb), :at from labeling.lease
            where id = :lease and worker_id = :worker and state <> 'SKIPPED'
            on conflict (lease_id) do update set fields = excluded.fields, saved_at = excluded.saved_at
            """)
                        .param("lease", lease.value())
                        .param("worker", worker.value())
                        .param("fields", json.writeValueAsString(draft.fields()))
                        .param("at", Timestamp.from(draft.savedAt()))
                        .update()
                == 1;
    }

    Optional<Draft> find(LeaseId lease, PersonId worker) {
        return sql.sql("""
            select d.fields, d.saved_at from labeling.draft d join labeling.lease l on l.id = d.lease_id
            where d.lease_id = :lease and l.worker_id = :worker
            """)
                .param("lease", lease.value())
                .param("worker", worker.value())
                .query((row, _) -> new Draft(
                        json.readValue(row.getString(1), FIELDS),
                        row.getTimestamp(2).toInstant()))
                .optional();
    }

    void deleteOlderThan(Instant time) {
        sql.sql("delete from labeling.draft where saved_at < ?")
                .param(Timestamp.from(time))
                .update();
    }
}
