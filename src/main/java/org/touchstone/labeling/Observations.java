package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Observation.Lengths;
import org.touchstone.studies.StudyId;

/** Reads what figures about workers are made of. */
@Service
@Transactional(readOnly = true)
public class Observations {

    private static final int FETCH = 1_000;

    private final JdbcClient sql;

    Observations(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What a worker let go of.
     *
     * @param skipped comparisons put aside
     * @param undone answers taken back by themselves and not given again; not those that researchers set aside
     */
    public record Dropped(int skipped, int undone) {

        public static final Dropped NOTHING = new Dropped(0, 0);
    }

    /** Hands over the standing judgments one by one in constant memory, those of one comparison together and repeats last. */
    public void forEach(StudyId study, Consumer<Observation> each) {
        try (var rows = sql
                .sql("""
                    select j.comparison_id, e.conversation_id, j.worker_id, j.outcome, j.side_of_first, j.active_ms,
                           j.judged_at, j.round, j.rationale, case when e.gold then c.known end as known,
                           length(a.content) as first_length, coalesce(length(b.content), 0) as second_length
                    from labeling.judgment j
                    join labeling.queue_entry e on e.study_id = j.study_id and e.comparison_id = j.comparison_id
                    join catalog.comparison c on c.id = j.comparison_id
                    join catalog.response a on a.id = c.first_id
                    left join catalog.response b on b.id = c.second_id
                    where j.study_id = :study and j.undone_at is null
                    order by j.comparison_id, j.round, j.judged_at, j.id
                    """)
                .withFetchSize(FETCH)
                .param("study", study.value())
                .query(Observations::observation)
                .stream()) {
            rows.forEach(each);
        }
    }

    /** What each worker let go of who did. */
    public Map<PersonId, Dropped> dropped(StudyId study) {
        var dropped = new HashMap<PersonId, Dropped>();
        sql.sql("""
            select worker_id, sum(skipped) as skipped, sum(undone) as undone from (
                select worker_id, 1 as skipped, 0 as undone from labeling.lease
                where study_id = :study and state = 'SKIPPED'
                union all
                select j.worker_id, 0, 1 from labeling.judgment j
                where j.study_id = :study and j.undone_at is not null
                  and not exists (select from labeling.judgment n where n.supersedes = j.id)
                  and not exists (
                    select from labeling.set_aside s where s.judgment_id = j.id and s.restored_at is null)) each
            group by worker_id
            """).param("study", study.value()).query(row -> {
            dropped.put(
                    new PersonId(row.getObject("worker_id", UUID.class)),
                    new Dropped(row.getInt("skipped"), row.getInt("undone")));
        });
        return dropped;
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        var known = row.getString("known");
        return new Observation(
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                row.getObject("conversation_id", UUID.class),
                new PersonId(row.getObject("worker_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                Side.valueOf(row.getString("side_of_first")),
                row.getLong("active_ms"),
                row.getTimestamp("judged_at").toInstant(),
                row.getInt("round"),
                row.getString("rationale"),
                known == null ? null : Outcome.valueOf(known),
                new Lengths(row.getInt("first_length"), row.getInt("second_length")));
    }
}
