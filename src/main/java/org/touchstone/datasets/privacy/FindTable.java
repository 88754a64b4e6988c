package org.touchstone.datasets.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.datasets.privacy.Review.Tally;
import org.touchstone.studies.StudyId;

/** The rows of {@code datasets.privacy_find}. */
@Component
class FindTable {

    private final JdbcClient sql;

    FindTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds what was found and is not there yet; what was decided before stays. */
    void add(StudyId study, ComparisonId comparison, Kind kind, Spot spot, String excerpt) {
        sql.sql("""
            insert into datasets.privacy_find
                (study_id, comparison_id, kind, part, place, start_at, length, excerpt)
            values (:study, :comparison, :kind, :part, :place, :start, :length, :excerpt)
            on conflict (study_id, comparison_id, part, place, start_at) do nothing
            """)
                .param("study", study.value())
                .param("comparison", comparison.value())
                .param("kind", kind.name())
                .param("part", spot.part().name())
                .param("place", spot.place())
                .param("start", spot.start())
                .param("length", spot.length())
                .param("excerpt", excerpt)
                .update();
    }

    List<Find> find(FindQuery query) {
        var kind = query.kind();
        return sql.sql("""
            select * from datasets.privacy_find
            where study_id = :study and id > :after
              and (cast(:kind as text) is null or kind = :kind)
              and (:show = 'ALL' or coalesce(decision, 'OPEN') = :show)
            order by id limit :limit
            """)
                .param("study", query.study().value())
                .param("after", query.after())
                .param("kind", kind == null ? null : kind.name())
                .param("show", query.show().name())
                .param("limit", query.limit())
                .query(FindTable::find)
                .list();
    }

    Optional<Find> find(StudyId study, long id) {
        return sql.sql("select * from datasets.privacy_find where study_id = :study and id = :id")
                .param("study", study.value())
                .param("id", id)
                .query(FindTable::find)
                .optional();
    }

    Map<Kind, Tally> count(StudyId study) {
        var counts = new EnumMap<Kind, Tally>(Kind.class);
        sql.sql("""
            select kind, count(*) filter (where decision is null), count(*) filter (where decision = 'KEEP'),
                   count(*) filter (where decision = 'LEAVE_OUT')
            from datasets.privacy_find where study_id = ? group by kind
            """)
                .param(study.value())
                .query((row, _) -> counts.put(
                        Kind.valueOf(row.getString(1)), new Tally(row.getInt(2), row.getInt(3), row.getInt(4))))
                .list();
        return counts;
    }

    Set<ComparisonId> leftOut(StudyId study) {
        return new HashSet<>(sql.sql("""
            select distinct comparison_id from datasets.privacy_find where study_id = ? and decision = 'LEAVE_OUT'
            """)
                .param(study.value())
                .query((row, _) -> new ComparisonId(row.getObject(1, UUID.class)))
                .list());
    }

    private static Find find(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision");
        return new Find(
                row.getLong("id"),
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                new Spot(
                        Spot.Part.valueOf(row.getString("part")),
                        row.getInt("place"),
                        row.getInt("start_at"),
                        row.getInt("length")),
                row.getString("excerpt"),
                decision == null ? null : Decision.valueOf(decision));
    }
}
