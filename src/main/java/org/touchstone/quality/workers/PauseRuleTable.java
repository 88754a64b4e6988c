package org.touchstone.quality.workers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/** The rows of {@code quality.pause_rule} and {@code quality.paused_by_rule}. */
@Repository
class PauseRuleTable {

    private final JdbcClient sql;

    PauseRuleTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<PauseRule> find(StudyId study) {
        return Optional.ofNullable(all().get(study));
    }

    Map<StudyId, PauseRule> all() {
        var all = new LinkedHashMap<StudyId, PauseRule>();
        sql.sql("select study_id, message, set_by from quality.pause_rule order by set_at, study_id")
                .query(row -> {
                    all.put(
                            new StudyId(row.getObject("study_id", UUID.class)),
                            new PauseRule(row.getString("message"), new PersonId(row.getObject("set_by", UUID.class))));
                });
        return all;
    }

    void put(StudyId study, PauseRule rule, Instant at) {
        sql.sql("""
            insert into quality.pause_rule (study_id, message, set_by, set_at) values (:study, :message, :by, :at)
            on conflict (study_id) do update
            set message = excluded.message, set_by = excluded.set_by, set_at = excluded.set_at
            """)
                .param("study", study.value())
                .param("message", rule.message())
                .param("by", rule.setBy().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was one. */
    boolean remove(StudyId study) {
        return sql.sql("delete from quality.pause_rule where study_id = :study")
                        .param("study", study.value())
                        .update()
                == 1;
    }

    /** Whether the worker had not been paused by a rule in this study before. */
    boolean first(StudyId study, PersonId worker, Alarm.Rule rule, Instant at) {
        return sql.sql("""
            insert into quality.paused_by_rule (study_id, worker_id, rule, paused_at)
            values (:study, :worker, :rule, :at) on conflict do nothing
            """)
                        .param("study", study.value())
                        .param("worker", worker.value())
                        .param("rule", rule.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
