package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.edit}; those whose judgment was taken back are passed over. */
@Component
class EditTable {

    private static final String STANDING = """
        select e.*, j.simulated from labeling.edit e join labeling.judgment j on j.id = e.judgment_id
        where e.study_id = :study and j.undone_at is null
        """;

    private static final int FETCH = 1_000;

    private final JdbcClient sql;

    EditTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(JudgmentId judgment, Lease lease, int place, ComparisonId edited, Instant at) {
        sql.sql("""
            insert into labeling.edit (judgment_id, study_id, comparison_id, place, edited_id, worker_id, at)
            values (:judgment, :study, :comparison, :place, :edited, :worker, :at)
            """)
                .param("judgment", judgment.value())
                .param("study", lease.study().value())
                .param("comparison", lease.comparison().value())
                .param("place", place)
                .param("edited", edited.value())
                .param("worker", lease.worker().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void forEach(StudyId study, Consumer<Edit> each) {
        try (var rows = sql
                .sql(STANDING + " order by e.at, e.judgment_id")
                .withFetchSize(FETCH)
                .param("study", study.value())
                .query(EditTable::edit)
                .stream()) {
            rows.forEach(each);
        }
    }

    /** The last in front, older than one of them where that is given. */
    List<Edit> latest(StudyId study, @Nullable JudgmentId newer, int limit) {
        return sql.sql(STANDING + """
              and (cast(:newer as uuid) is null or (e.at, e.judgment_id) < (
                select at, judgment_id from labeling.edit where judgment_id = cast(:newer as uuid)))
            order by e.at desc, e.judgment_id desc limit :limit
            """)
                .param("study", study.value())
                .param("newer", newer == null ? null : newer.value())
                .param("limit", limit)
                .query(EditTable::edit)
                .list();
    }

    List<Edit> about(StudyId study, Collection<ComparisonId> comparisons) {
        return sql.sql(STANDING + """
              and (e.comparison_id = any (cast(:ids as uuid[])) or e.edited_id = any (cast(:ids as uuid[])))
            order by e.at, e.judgment_id
            """)
                .param("study", study.value())
                .param("ids", comparisons.stream().map(ComparisonId::toString).toArray(String[]::new))
                .query(EditTable::edit)
                .list();
    }

    private static Edit edit(ResultSet row, int number) throws SQLException {
        return new Edit(
                new JudgmentId(row.getObject("judgment_id", UUID.class)),
                new StudyId(row.getObject("study_id", UUID.class)),
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                row.getInt("place"),
                new ComparisonId(row.getObject("edited_id", UUID.class)),
                new PersonId(row.getObject("worker_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("simulated"));
    }
}
