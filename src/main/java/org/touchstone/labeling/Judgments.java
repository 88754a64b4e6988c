package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
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
    private final QueueTable queue;

    Judgments(JdbcClient sql, Times times, QueueTable queue) {
        this.sql = sql;
        this.times = times;
        this.queue = queue;
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
        forEachShowing(study, judgment -> {
            if (judgment.round() == 0) {
                each.accept(judgment);
            }
        });
    }

    /** The same without answers to comparisons that workers are measured by, which many more judge than others. */
    public void forEachButGolds(StudyId study, Consumer<Judgment> each) {
        var golds = queue.golds(study);
        forEach(study, judgment -> {
            if (!golds.contains(judgment.comparison())) {
                each.accept(judgment);
            }
        });
    }

    /** The same as {@link #forEach} with the answers to comparisons that a worker was shown again. */
    public void forEachShowing(StudyId study, Consumer<Judgment> each) {
        try (var rows =
                sql.sql("""
                    select * from labeling.judgment
                    where study_id = :study and undone_at is null
                    order by judged_at, id
                    """).withFetchSize(FETCH).param("study", study.value()).query(Judgments::judgment).stream()) {
            rows.forEach(each);
        }
    }

    /** Returns the standing judgments of some comparisons in the order they were given, second showings left out. */
    public List<Judgment> on(StudyId study, Collection<ComparisonId> comparisons) {
        return sql.sql("""
            select * from labeling.judgment
            where study_id = :study and comparison_id = any (:comparisons::uuid[]) and undone_at is null and round = 0
            order by judged_at, id
            """)
                .param("study", study.value())
                .param(
                        "comparisons",
                        comparisons.stream().map(ComparisonId::toString).toArray(String[]::new))
                .query(Judgments::judgment)
                .list();
    }

    /** Tells which judgments stand, without reading them. */
    public Standing standing(StudyId study) {
        return sql.sql("""
            select coalesce(sum(judgments), 0) as judgments, coalesce(sum(changes), 0) as changes,
                   coalesce(bit_xor(digest), 0) as digest,
                   coalesce(sum(judgments) filter (where not simulated), 0) as human_judgments,
                   coalesce(sum(changes) filter (where not simulated), 0) as human_changes,
                   coalesce(bit_xor(digest) filter (where not simulated), 0) as human_digest
            from labeling.standing join labeling.ledger using (study_id, worker_id)
            where study_id = :study
            """)
                .param("study", study.value())
                .query((row, _) -> new Standing(state(row, ""), state(row, "human_")))
                .single();
    }

    /** Counts how far the study is. */
    public StudyProgress progress(StudyId study) {
        var midnight = times.now().atOffset(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC);
        return sql.sql("""
            select q.comparisons, q.wanted, j.judged, t.today, j.workers, j.simulated, t.last
            from (
                select count(*) as comparisons, coalesce(sum(overlap), 0) as wanted
                from labeling.queue_entry where study_id = :study
            ) q, (
                select coalesce(sum(judgments), 0) as judged, count(*) filter (where judgments > 0) as workers,
                       coalesce(sum(judgments) filter (where simulated), 0) as simulated
                from labeling.standing join labeling.ledger using (study_id, worker_id)
                where study_id = :study
            ) j, (
                select count(*) filter (where judged_at >= :midnight) as today, max(judged_at) as last
                from labeling.judgment
                where study_id = :study and undone_at is null
                  and judged_at >= least(:midnight, (select max(judged_at) from labeling.judgment
                                                     where study_id = :study and undone_at is null))
            ) t
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

    private static Standing.State state(ResultSet row, String whose) throws SQLException {
        return new Standing.State(
                row.getLong(whose + "judgments"),
                row.getLong(whose + "changes"),
                HexFormat.of().toHexDigits(row.getLong(whose + "digest")));
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
        var side = row.getString("side_of_first");
        return new Judgment(
                new JudgmentId(row.getObject("id", UUID.class)),
                new StudyId(row.getObject("study_id", UUID.class)),
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                new PersonId(row.getObject("worker_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("strength"),
                side == null ? null : Side.valueOf(side),
                DetailsJson.read(row),
                side == null ? null : Duration.ofMillis(row.getLong("active_ms")),
                row.getTimestamp("judged_at").toInstant(),
                row.getBoolean("simulated"),
                row.getInt("round"));
    }
}
