package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Observation.Rationale;
import org.touchstone.studies.StudyId;

/** Reads what figures about workers are made of. */
@Service
@Transactional(readOnly = true)
public class Observations {

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

    /**
     * Some judged comparisons.
     *
     * @param comparisons the standing judgments of each, first showings in front
     * @param last where to go on reading; null where there is nothing more
     */
    public record Slice(
            List<List<Observation>> comparisons, @Nullable ComparisonId last) {

        public Slice {
            comparisons = List.copyOf(comparisons);
        }

        /** How many judgments it holds. */
        public int size() {
            return comparisons.stream().mapToInt(List::size).sum();
        }
    }

    /**
     * Reads a study in slices, so that a large one neither fills the memory nor holds a transaction for long.
     *
     * @param after where the slice before ended; null to begin
     * @param size the most comparisons in it
     */
    public Slice slice(StudyId study, @Nullable ComparisonId after, int size) {
        var judged = sql.sql("""
            select distinct comparison_id from labeling.judgment
            where study_id = :study and undone_at is null
              and (cast(:after as uuid) is null or comparison_id > cast(:after as uuid))
            order by comparison_id limit :size
            """)
                .param("study", study.value())
                .param("after", after == null ? null : after.value())
                .param("size", size)
                .query(Observations::comparison)
                .list();
        return new Slice(read(study, judged), judged.size() < size ? null : judged.getLast());
    }

    /** The latest judgments of one worker, with what everybody else said of the same comparisons. */
    public List<List<Observation>> around(StudyId study, PersonId worker, int latest) {
        var judged = sql.sql("""
            select distinct comparison_id from (
                select comparison_id from labeling.judgment
                where study_id = :study and worker_id = :worker and undone_at is null
                order by judged_at desc, id desc limit :latest) each
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("latest", latest)
                .query(Observations::comparison)
                .list();
        return read(study, judged);
    }

    /** How many comparisons of the study workers have put aside; only grows. */
    public long skipped(StudyId study) {
        return sql.sql("select count(*) from labeling.lease where study_id = :study and state = 'SKIPPED'")
                .param("study", study.value())
                .query(Long.class)
                .single();
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

    private List<List<Observation>> read(StudyId study, List<ComparisonId> comparisons) {
        var ids = comparisons.stream().map(ComparisonId::toString).toArray(String[]::new);
        var observed = observed(study, ids);
        var groups = new ArrayList<List<Observation>>();
        sql.sql("""
            select j.comparison_id, j.worker_id, j.outcome, j.side_of_first, j.active_ms, j.judged_at, j.round,
                   j.rationale, j.pasted
            from labeling.judgment j
            where j.study_id = :study and j.comparison_id = any (cast(:comparisons as uuid[])) and j.undone_at is null
            order by j.comparison_id, j.round, j.judged_at, j.id
            """).param("study", study.value()).param("comparisons", ids).query(row -> {
            var of = Objects.requireNonNull(observed.get(comparison(row, 0)));
            if (groups.isEmpty() || !groups.getLast().getFirst().of().equals(of)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(observation(of, row));
        });
        return groups;
    }

    private Map<ComparisonId, Observed> observed(StudyId study, String[] ids) {
        var observed = new HashMap<ComparisonId, Observed>();
        sql.sql("""
            select e.comparison_id, e.conversation_id, case when e.gold then c.known end as known,
                   a.content as first, b.content as second
            from labeling.queue_entry e
            join catalog.comparison c on c.id = e.comparison_id
            join catalog.response a on a.id = c.first_id
            left join catalog.response b on b.id = c.second_id
            where e.study_id = :study and e.comparison_id = any (cast(:comparisons as uuid[]))
            """).param("study", study.value()).param("comparisons", ids).query(row -> {
            observed.put(comparison(row, 0), observed(row));
        });
        return observed;
    }

    private static ComparisonId comparison(ResultSet row, int number) throws SQLException {
        return new ComparisonId(row.getObject("comparison_id", UUID.class));
    }

    private static Observed observed(ResultSet row) throws SQLException {
        var known = row.getString("known");
        return new Observed(
                comparison(row, 0),
                row.getObject("conversation_id", UUID.class),
                known == null ? null : Outcome.valueOf(known),
                row.getString("first"),
                row.getString("second"));
    }

    private static Observation observation(Observed of, ResultSet row) throws SQLException {
        var words = row.getString("rationale");
        int pasted = row.getInt("pasted");
        boolean counted = !row.wasNull();
        var side = row.getString("side_of_first");
        return new Observation(
                of,
                new PersonId(row.getObject("worker_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                side == null ? null : Side.valueOf(side),
                side == null ? null : row.getLong("active_ms"),
                row.getTimestamp("judged_at").toInstant(),
                row.getInt("round"),
                words == null ? null : new Rationale(words, counted ? Integer.valueOf(pasted) : null));
    }
}
