package org.touchstone.datasets.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/** The rows of {@code datasets.privacy_act}, and how each find stood before. */
@Component
class ActTable {

    private final JdbcClient sql;
    private final Clock clock;

    ActTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Decides on one find, whatever was decided before; says on how many that changed anything. */
    int decide(StudyId study, long find, Decision decision, PersonId by) {
        return decide(study, decision, by, find, null);
    }

    /** Decides on every find of the kind on which nothing was decided, or of all kinds where it is null; says on how many. */
    int decideOpen(StudyId study, @Nullable Kind kind, Decision decision, PersonId by) {
        return decide(study, decision, by, null, kind);
    }

    private int decide(StudyId study, Decision decision, PersonId by, @Nullable Long find, @Nullable Kind kind) {
        long act = begin(study, decision, by);
        int changed = sql.sql("""
            insert into datasets.privacy_change (act_id, find_id, before)
            select :act, id, decision from datasets.privacy_find
            where study_id = :study and decision is distinct from :decision
              and (cast(:find as bigint) is null and decision is null or id = :find)
              and (cast(:kind as text) is null or kind = :kind)
            order by id for update
            """)
                .param("act", act)
                .param("study", study.value())
                .param("decision", decision.name())
                .param("find", find)
                .param("kind", kind == null ? null : kind.name())
                .update();
        if (changed == 0) {
            sql.sql("delete from datasets.privacy_act where id = ?").param(act).update();
            return 0;
        }
        return sql.sql("""
            update datasets.privacy_find f set decision = :decision
            from datasets.privacy_change c where c.act_id = :act and f.id = c.find_id
            """).param("decision", decision.name()).param("act", act).update();
    }

    private long begin(StudyId study, Decision decision, PersonId by) {
        return sql.sql("""
            insert into datasets.privacy_act (study_id, by_id, at, decision) values (:study, :by, :at, :decision)
            returning id
            """)
                .param("study", study.value())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("decision", decision.name())
                .query(Long.class)
                .single();
    }

    /** Whether there is an act to take back. */
    boolean canUndo(StudyId study) {
        return last(study).isPresent();
    }

    /** Takes the last act back that stands; says how many finds stand as before it. */
    int undo(StudyId study) {
        return last(study)
                .map(act -> {
                    sql.sql("update datasets.privacy_act set undone_at = :at where id = :act")
                            .param("at", Timestamp.from(clock.instant()))
                            .param("act", act)
                            .update();
                    return sql.sql("""
                        update datasets.privacy_find f set decision = c.before
                        from datasets.privacy_change c where c.act_id = :act and f.id = c.find_id
                        """).param("act", act).update();
                })
                .orElse(0);
    }

    private Optional<Long> last(StudyId study) {
        return sql.sql("""
            select id from datasets.privacy_act where study_id = ? and undone_at is null order by id desc limit 1
            """).param(study.value()).query(Long.class).optional();
    }
}
