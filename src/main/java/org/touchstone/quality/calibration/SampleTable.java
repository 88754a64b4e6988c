package org.touchstone.quality.calibration;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The rows of calibration, to which rows are only ever added; an answer is dated when it is taken back or closed. */
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

    /** All answers to a sample that stand, by place, then in the order they were given. */
    List<Answer> answers(UUID sample) {
        return sql.sql("""
            select * from quality.calibration_answer
            where sample_id = ? and undone_at is null order by place, at, by_id
            """).param(sample).query(SampleTable::answer).list();
    }

    /** The answer of a researcher to an item that stands. */
    Optional<Answer> standing(Item item, PersonId by) {
        return sql.sql("""
            select * from quality.calibration_answer
            where sample_id = :sample and place = :place and by_id = :by and undone_at is null
            """)
                .param("sample", item.sample())
                .param("place", item.place())
                .param("by", by.value())
                .query(SampleTable::answer)
                .optional();
    }

    /**
     * Adds an answer in place of the last that its researcher took back; changes nothing where one stands.
     *
     * @return whether it was added
     */
    boolean add(UUID sample, Answer answer, Instant at) {
        int added = sql.sql("""
            insert into quality.calibration_answer (sample_id, place, by_id, side_of_first, outcome, strength, at, supersedes)
            values (:sample, :place, :by, :side, :outcome, :strength, :at, (
                select id from quality.calibration_answer
                where sample_id = :sample and place = :place and by_id = :by order by at desc, id desc limit 1))
            on conflict do nothing
            """)
                .param("sample", sample)
                .param("place", answer.place())
                .param("by", answer.by().value())
                .param("side", answer.sideOfFirst().name())
                .param("outcome", answer.reply().outcome().name())
                .param("strength", answer.reply().strength())
                .param("at", Timestamp.from(at))
                .update();
        return added == 1;
    }

    /** What a researcher can take back of a sample. */
    Optional<Open> open(UUID sample, PersonId by) {
        return sql.sql("""
            select place, count(*) over () as answers from quality.calibration_answer
            where sample_id = :sample and by_id = :by and undone_at is null and closed_at is null
            order by at desc, id desc limit 1
            """)
                .param("sample", sample)
                .param("by", by.value())
                .query((row, _) -> new Open(new Item(sample, row.getInt("place")), row.getInt("answers")))
                .optional();
    }

    /** Dates a researcher's answer as taken back, if one stands and is open, and says whether. */
    boolean undo(Item item, PersonId by, Instant at) {
        int undone = sql.sql("""
            update quality.calibration_answer set undone_at = greatest(:at, at)
            where sample_id = :sample and place = :place and by_id = :by and undone_at is null and closed_at is null
            """)
                .param("sample", item.sample())
                .param("place", item.place())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        return undone == 1;
    }

    /** Closes the open answers of a researcher, and says how many. */
    int close(UUID sample, PersonId by, Instant at) {
        return sql.sql("""
            update quality.calibration_answer set closed_at = greatest(:at, at)
            where sample_id = :sample and by_id = :by and undone_at is null and closed_at is null
            """)
                .param("sample", sample)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getInt("place"),
                new PersonId(row.getObject("by_id", UUID.class)),
                Side.valueOf(row.getString("side_of_first")),
                new Reply(Outcome.valueOf(row.getString("outcome")), row.getInt("strength")),
                row.getTimestamp("closed_at") == null);
    }

    private List<ComparisonId> items(UUID sample) {
        return sql.sql("select comparison_id from quality.calibration_item where sample_id = ? order by place")
                .param(sample)
                .query((row, _) -> new ComparisonId(row.getObject(1, UUID.class)))
                .list();
    }
}
