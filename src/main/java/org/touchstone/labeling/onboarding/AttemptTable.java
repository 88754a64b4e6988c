package org.touchstone.labeling.onboarding;

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
import org.touchstone.catalog.Preferred;
import org.touchstone.labeling.onboarding.Attempt.Result;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.attempt} and {@code labeling.attempt_answer}. */
@Component
class AttemptTable {

    private static final String SELECT = """
        select a.*, (select count(*) from labeling.attempt_answer w
                     where w.attempt_id = a.id and w.answered_at is not null) as answered
        from labeling.attempt a
        """;

    private final JdbcClient sql;

    AttemptTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** One exercise of an attempt; the reply is null until it is given. */
    record Asked(
            int ordinal,
            ComparisonId comparison,
            Reply sideOfFirst,
            Reply rightSide,
            String feedback,
            Optional<Reply> reply) {}

    /** One exercise as it is laid out for an attempt. */
    record Laid(UUID exercise, Reply sideOfFirst) {}

    /** The worker's attempts in a study, by purpose and number. */
    List<Attempt> of(StudyId study, PersonId worker) {
        return sql.sql(SELECT + "where a.study_id = :study and a.worker_id = :worker order by a.purpose, a.number")
                .param("study", study.value())
                .param("worker", worker.value())
                .query(AttemptTable::attempt)
                .list();
    }

    /** Everybody's attempts in a study, by purpose and number. */
    List<Attempt> of(StudyId study) {
        return sql.sql(SELECT + "where a.study_id = :study order by a.purpose, a.number")
                .param("study", study.value())
                .query(AttemptTable::attempt)
                .list();
    }

    /** Makes others who answer in the attempt wait until this transaction ends. */
    void lock(Attempt attempt) {
        sql.sql("select 1 from labeling.attempt where id = :id for no key update")
                .param("id", attempt.id())
                .query(Integer.class)
                .single();
    }

    /** Whether it began; not where the worker has begun one meanwhile. */
    boolean begin(StudyId study, Attempt attempt, Instant at) {
        return sql.sql("""
            insert into labeling.attempt (id, study_id, worker_id, purpose, number, exercises, started_at)
            values (:id, :study, :worker, :purpose, :number, :exercises, :at) on conflict do nothing
            """)
                        .param("id", attempt.id())
                        .param("study", study.value())
                        .param("worker", attempt.worker().value())
                        .param("purpose", attempt.purpose().name())
                        .param("number", attempt.number())
                        .param("exercises", attempt.extent().exercises())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void lay(Attempt attempt, int ordinal, Laid laid) {
        sql.sql("""
            insert into labeling.attempt_answer (attempt_id, ordinal, exercise_id, side_of_first)
            values (:attempt, :ordinal, :exercise, :side)
            """)
                .param("attempt", attempt.id())
                .param("ordinal", ordinal)
                .param("exercise", laid.exercise())
                .param("side", laid.sideOfFirst().name())
                .update();
    }

    Optional<Asked> asked(Attempt attempt, int ordinal) {
        return sql.sql("""
            select w.*, e.comparison_id, e.answer as preferred, e.feedback
            from labeling.attempt_answer w join labeling.exercise e on e.id = w.exercise_id
            where w.attempt_id = :attempt and w.ordinal = :ordinal
            """)
                .param("attempt", attempt.id())
                .param("ordinal", ordinal)
                .query(AttemptTable::asked)
                .optional();
    }

    void answer(Attempt attempt, Asked asked, Reply reply, Instant at) {
        sql.sql("""
            update labeling.attempt_answer set answer = :reply, correct = :correct, answered_at = :at
            where attempt_id = :attempt and ordinal = :ordinal
            """)
                .param("reply", reply.name())
                .param("correct", reply == asked.rightSide())
                .param("at", Timestamp.from(at))
                .param("attempt", attempt.id())
                .param("ordinal", asked.ordinal())
                .update();
    }

    int countCorrect(Attempt attempt) {
        return sql.sql("select count(*) from labeling.attempt_answer where attempt_id = :attempt and correct")
                .param("attempt", attempt.id())
                .query(Integer.class)
                .single();
    }

    void end(Attempt attempt, Result result) {
        sql.sql("""
            update labeling.attempt set ended_at = greatest(:at, started_at), correct = :correct, passed = :passed
            where id = :attempt
            """)
                .param("at", Timestamp.from(result.at()))
                .param("correct", result.correct())
                .param("passed", result.passed())
                .param("attempt", attempt.id())
                .update();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        var firstSide = Reply.valueOf(row.getString("side_of_first"));
        boolean firstIsRight = Preferred.valueOf(row.getString("preferred")) == Preferred.FIRST;
        return new Asked(
                row.getInt("ordinal"),
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                firstSide,
                firstIsRight ? firstSide : firstSide.opposite(),
                row.getString("feedback"),
                Optional.ofNullable(row.getString("answer")).map(Reply::valueOf));
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Attempt(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("worker_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                row.getInt("number"),
                new Attempt.Extent(row.getInt("exercises"), row.getInt("answered")),
                ended == null ? null : new Result(row.getInt("correct"), row.getBoolean("passed"), ended.toInstant()));
    }
}
