package org.touchstone.quality.consensus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.consensus.SoftLabel.Chances;
import org.touchstone.quality.consensus.SoftLabel.Votes;
import org.touchstone.quality.reports.Asked;
import org.touchstone.studies.StudyId;

/** The rows of {@code quality.soft_label}, in sets that are written once and read whole. */
@Component
class SoftLabelTable {

    private static final int BATCH = 2_000;

    /** A set that no report names after so long was written by work that never came to its end. */
    private static final Duration FORSAKEN = Duration.ofHours(1);

    private static final String LABELS = """
        select l.*, a.outcome as adjudicated
        from quality.soft_label l
        left join quality.adjudicated a on a.study_id = :study and a.comparison_id = l.comparison_id
        where l.set_id = :set
        """;

    private final JdbcClient jdbc;

    SoftLabelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a set that nobody sees until a report names it. */
    @Transactional
    public UUID write(Asked asked, String digest, Iterator<SoftLabel> labels, Instant now) {
        dropForsaken(asked, now);
        var set = jdbc.sql("""
            insert into quality.soft_label_set (study_id, filter, digest, written_at)
            values (:study, :filter, :digest, :now) returning id
            """)
                .param("study", asked.study().value())
                .param("filter", asked.filter())
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        var batch = new ArrayList<SoftLabel>(BATCH);
        while (labels.hasNext()) {
            batch.add(labels.next());
            if (batch.size() == BATCH || !labels.hasNext()) {
                insert(set, batch);
                batch.clear();
            }
        }
        return set;
    }

    private void dropForsaken(Asked asked, Instant now) {
        jdbc.sql("""
            delete from quality.soft_label_set s
            where study_id = :study and filter = :filter and written_at < :before
              and not exists (select from quality.report r
                              where r.study_id = s.study_id and r.kind = :kind and r.filter = s.filter
                                and r.figures ->> 'set' = s.id::text)
            """)
                .param("study", asked.study().value())
                .param("filter", asked.filter())
                .param("kind", ConsensusKind.NAME)
                .param("before", now.minus(FORSAKEN).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(UUID set, List<SoftLabel> labels) {
        jdbc.sql("""
            insert into quality.soft_label (set_id, comparison_id, first, ties, second, simulated,
                                            p_first, p_tie, p_second, winner, discord)
            select :set, l.*
            from unnest(:ids::uuid[], :firsts::integer[], :ties::integer[], :seconds::integer[], :programs::integer[],
                        :p1::float8[], :p0::float8[], :p2::float8[], :winners::text[], :discords::text[]) l
            """)
                .param("set", set)
                .param("ids", array(labels, SoftLabel::comparison))
                .param("firsts", array(labels, label -> label.votes().first()))
                .param("ties", array(labels, label -> label.votes().ties()))
                .param("seconds", array(labels, label -> label.votes().second()))
                .param("programs", array(labels, label -> label.votes().simulated()))
                .param("p1", array(labels, label -> label.chances().first()))
                .param("p0", array(labels, label -> label.chances().tie()))
                .param("p2", array(labels, label -> label.chances().second()))
                .param("winners", array(labels, SoftLabel::winner))
                .param("discords", array(labels, SoftLabel::discord))
                .update();
    }

    private static String[] array(List<SoftLabel> labels, Function<SoftLabel, Object> part) {
        return labels.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    /** The least certain labels of a set, the least certain first. */
    List<SoftLabel> leastCertain(StudyId study, UUID set, int limit) {
        return jdbc.sql(LABELS + " order by l.certainty, l.comparison_id limit :limit")
                .param("study", study.value())
                .param("set", set)
                .param("limit", limit)
                .query(SoftLabelTable::label)
                .list();
    }

    /**
     * Hands over all labels of a set by comparison, in constant memory and from one state of the database: a set that is replaced meanwhile is
     * read to its end. Refuses where it has been replaced already.
     *
     * @param begin run before the first label, once it is certain that all will come
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void forEach(StudyId study, UUID set, Runnable begin, Consumer<SoftLabel> each) {
        var known = jdbc.sql("select id from quality.soft_label_set where id = :set and study_id = :study")
                .param("set", set)
                .param("study", study.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
        if (known.isEmpty()) {
            throw new LabelsReplaced();
        }
        begin.run();
        try (var rows = jdbc
                .sql(LABELS + " order by l.comparison_id")
                .param("study", study.value())
                .param("set", set)
                .withFetchSize(BATCH)
                .query(SoftLabelTable::label)
                .stream()) {
            rows.forEach(each);
        }
    }

    private static SoftLabel label(ResultSet row, int number) throws SQLException {
        var adjudicated = row.getString("adjudicated");
        return new SoftLabel(
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                new Votes(row.getInt("first"), row.getInt("ties"), row.getInt("second"), row.getInt("simulated")),
                new Chances(row.getDouble("p_first"), row.getDouble("p_tie"), row.getDouble("p_second")),
                Outcome.valueOf(row.getString("winner")),
                Discord.valueOf(row.getString("discord")),
                adjudicated == null ? null : Outcome.valueOf(adjudicated));
    }
}
