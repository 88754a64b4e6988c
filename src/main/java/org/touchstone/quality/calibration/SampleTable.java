package org.touchstone.quality.calibration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.studies.StudyId;

/** The rows of calibration, to which rows are only ever added. */
@Component
class SampleTable {

    private final JdbcClient sql;

    SampleTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(StudyId study, Sample sample, int wanted, PersonId by) {
        sql.sql("""
            insert into quality.calibration_sample (id, study_id, seed, wanted, drawn_by, drawn_at)
            values (:id, :study, :seed, :wanted, :by, :at)
            """)
                .param("id", sample.id())
                .param("study", study.value())
                .param("seed", sample.seed())
                .param("wanted", wanted)
                .param("by", by.value())
                .param("at", Timestamp.from(sample.drawnAt()))
                .update();
        var ids = sample.comparisons().stream().map(ComparisonId::toString).toArray(String[]::new);
        sql.sql("""
            insert into quality.calibration_item (sample_id, place, study_id, comparison_id)
            select :id, place, :study, comparison
            from unnest(cast(:ids as uuid[])) with ordinality as drawn (comparison, place)
            """)
                .param("id", sample.id())
                .param("study", study.value())
                .param("ids", ids)
                .update();
    }

    /** The sample in use: the last one drawn. */
    Optional<Sample> latest(StudyId study) {
        return sql.sql("""
            select id, seed, drawn_at from quality.calibration_sample
            where study_id = ? order by drawn_at desc, id desc limit 1
            """)
                .param(study.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    Instant at = row.getTimestamp("drawn_at").toInstant();
                    return new Sample(id, row.getLong("seed"), items(id), at);
                })
                .optional();
    }

    /** All answers to a sample by place, then in the order they were given. */
    List<Answer> answers(UUID sample) {
        return sql.sql("select * from quality.calibration_answer where sample_id = ? order by place, at, by_id")
                .param(sample)
                .query((row, _) -> new Answer(
                        row.getInt("place"),
                        new PersonId(row.getObject("by_id", UUID.class)),
                        Side.valueOf(row.getString("side_of_first")),
                        new Reply(Outcome.valueOf(row.getString("outcome")), row.getInt("strength"))))
                .list();
    }

    /** Adds an answer; a second one of the same researcher to the same item changes nothing. */
    void add(UUID sample, Answer answer, Instant at) {
        sql.sql("""
            insert into quality.calibration_answer (sample_id, place, by_id, side_of_first, outcome, strength, at)
            values (:sample, :place, :by, :side, :outcome, :strength, :at) on conflict do nothing
            """)
                .param("sample", sample)
                .param("place", answer.place())
                .param("by", answer.by().value())
                .param("side", answer.sideOfFirst().name())
                .param("outcome", answer.reply().outcome().name())
                .param("strength", answer.reply().strength())
                .param("at", Timestamp.from(at))
                .update();
    }

    private List<ComparisonId> items(UUID sample) {
        return sql.sql("select comparison_id from quality.calibration_item where sample_id = ? order by place")
                .param(sample)
                .query((row, _) -> new ComparisonId(row.getObject(1, UUID.class)))
                .list();
    }
}
