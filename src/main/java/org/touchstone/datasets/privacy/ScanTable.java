package org.touchstone.datasets.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.datasets.privacy.Review.Scan;
import org.touchstone.datasets.privacy.Review.Status;
import org.touchstone.labeling.StudyTexts;
import org.touchstone.studies.StudyId;

/** The rows of {@code datasets.privacy_scan} and {@code privacy_scanned}. */
@Component
class ScanTable {

    /** What a study shows to workers, and what these rewrote. */
    private final JdbcClient sql;

    private final StudyTexts texts;
    private final Clock clock;

    ScanTable(JdbcClient sql, StudyTexts texts, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether none was waiting or under way. */
    boolean ask(StudyId study, PersonId by) {
        return sql.sql("insert into datasets.privacy_scan (study_id, asked_by, asked_at, status, total)"
                                + " values (:study, :by, :now, 'QUEUED', :texts)"
                                + " on conflict (study_id) where status in ('QUEUED', 'RUNNING') do nothing")
                        .param("study", study.value())
                        .param("by", by.value())
                        .param("now", now())
                        .param("texts", texts.count(study))
                        .update()
                == 1;
    }

    StudyId study(UUID scan) {
        return new StudyId(sql.sql("select study_id from datasets.privacy_scan where id = ?")
                .param(scan)
                .query(UUID.class)
                .single());
    }

    void finish(UUID scan) {
        sql.sql("""
            update datasets.privacy_scan set status = 'DONE', finished_at = :now where id = :id and status = 'RUNNING'
            """).param("id", scan).param("now", now()).update();
    }

    Optional<Scan> latest(StudyId study) {
        return sql.sql("select * from datasets.privacy_scan where study_id = ? order by asked_at desc limit 1")
                .param(study.value())
                .query(ScanTable::scan)
                .optional();
    }

    /** How many comparisons of the study the recognisers of today have not looked through. */
    int unscanned(StudyId study) {
        return texts.count(study) - scanned(study);
    }

    private int scanned(StudyId study) {
        return sql.sql("select count(*) from datasets.privacy_scanned where study_id = :study and version >= :version")
                .param("study", study.value())
                .param("version", Recognisers.VERSION)
                .query(Integer.class)
                .single();
    }

    /** Those of the comparisons that are still to be looked through, in any order. */
    List<ComparisonId> unscanned(StudyId study, Collection<ComparisonId> comparisons) {
        return sql.sql("""
            select id from unnest(cast(:comparisons as uuid[])) id
             where not exists (select from datasets.privacy_scanned s
                    where s.study_id = :study and s.comparison_id = id and s.version >= :version)
            """)
                .param("study", study.value())
                .param("version", Recognisers.VERSION)
                .param(
                        "comparisons",
                        comparisons.stream().map(ComparisonId::toString).toArray(String[]::new))
                .query((row, _) -> new ComparisonId(row.getObject(1, UUID.class)))
                .list();
    }

    void scanned(StudyId study, Collection<ComparisonId> comparisons) {
        sql.sql("""
            insert into datasets.privacy_scanned (study_id, comparison_id, version)
            select :study, id, :version from unnest(cast(:comparisons as uuid[])) id
            on conflict (study_id, comparison_id) do update set version = excluded.version
            """)
                .param("study", study.value())
                .param("version", Recognisers.VERSION)
                .param(
                        "comparisons",
                        comparisons.stream().map(ComparisonId::toString).toArray(String[]::new))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Scan scan(ResultSet row, int number) throws SQLException {
        return new Scan(
                Status.valueOf(row.getString("status")),
                row.getInt("done"),
                row.getInt("total"),
                row.getTimestamp("asked_at").toInstant());
    }
}
