package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/** Reads the standing judgments of a study. */
@Service
@Transactional(readOnly = true)
public class Judgments {

    private static final int FETCH = 1_000;

    private final JdbcClient sql;
    private final Times times;

    Judgments(JdbcClient sql, Times times) {
        this.sql = sql;
        this.times = times;
    }

    /** Returns all standing judgments in the order they were given; second showings of a comparison are not among them. */
    public List<Judgment> of(StudyId study) {
        var all = new ArrayList<Judgment>();
        forEach(study, all::add);
        return all;
    }

    /** Returns the standing judgments of one comparison in the order they were given. */
    public List<Judgment> of(StudyId study, ComparisonId comparison) {
        return sql.sql("""
            select * from labeling.judgment
            where study_id = :study and comparison_id = :comparison and undone_at is null and round = 0
            order by judged_at, id
            """)
                .param("study", study.value())
                .param("comparison", comparison.value())
                .query(Judgments::judgment)
                .list();
    }

    /** Hands over the standing judgments one by one in the order they were given, in constant memory. */
    public void forEach(StudyId study, Consumer<Judgment> each) {
        try (var rows =
                sql.sql("""
                    select * from labeling.judgment
                    where study_id = :study and undone_at is null and round = 0
                    order by judged_at, id
                    """).withFetchSize(FETCH).param("study", study.value()).query(Judgments::judgment).stream()) {
            rows.forEach(each);
        }
    }

    /** Counts how far the study is. */
    public StudyProgress progress(StudyId study) {
        var midnight = times.now().atOffset(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC);
        return sql.sql("""
            select q.comparisons, q.wanted, j.judged, j.today, j.workers, j.simulated, j.last
            from (
                select count(*) as comparisons, coalesce(sum(overlap), 0) as wanted
                from labeling.queue_entry where study_id = :study
            ) q, (
                select count(*) as judged, count(*) filter (where judged_at >= :midnight) as today,
                       count(distinct worker_id) as workers, count(*) filter (where simulated) as simulated,
                       max(judged_at) as last
                from labeling.judgment where study_id = :study and undone_at is null
            ) j
            """)
                .param("study", study.value())
                .param("midnight", Timestamp.from(midnight.toInstant()))
                .query(Judgments::progress)
                .single();
    }

    /** Counts the standing judgments by the version of the guidelines that they were given under, second showings included. */
    public Map<Integer, Long> byGuidelines(StudyId study) {
        var counts = new HashMap<Integer, Long>();
        sql.sql("""
            select guideline_version as version, count(*) as judgments from labeling.judgment
            where study_id = :study and undone_at is null and guideline_version is not null
            group by guideline_version
            """).param("study", study.value()).query(row -> {
            counts.put(row.getInt("version"), row.getLong("judgments"));
        });
        return Map.copyOf(counts);
    }

    private static StudyProgress progress(ResultSet row, int number) throws SQLException {
        var last = row.getTimestamp("last");
        return new StudyProgress(
                row.getLong("comparisons"),
                row.getLong("wanted"),
                row.getLong("judged"),
                row.getLong("today"),
                row.getInt("workers"),
                row.getLong("simulated"),
                last == null ? null : last.toInstant());
    }

    private static Judgment judgment(ResultSet row, int number) throws SQLException {
        return new Judgment(
                new JudgmentId(row.getObject("id", UUID.class)),
                new StudyId(row.getObject("study_id", UUID.class)),
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                new PersonId(row.getObject("worker_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("strength"),
                Side.valueOf(row.getString("side_of_first")),
                DetailsJson.read(row),
                Duration.ofMillis(row.getLong("active_ms")),
                row.getTimestamp("judged_at").toInstant(),
                row.getBoolean("simulated"),
                row.getInt("round"));
    }
}
