package org.touchstone.labeling.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Preferred;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.exercise}. */
@Component
class ExerciseTable {

    private final JdbcClient sql;

    ExerciseTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is to be added, by whom and when. */
    record Addition(StudyId study, Purpose purpose, PersonId by, Instant at) {}

    /** Whether it was added: a comparison is an exercise of a study once; one that was removed comes back. */
    boolean add(Addition addition, ComparisonId comparison, Preferred answer) {
        return sql.sql("""
            insert into labeling.exercise (id, study_id, purpose, comparison_id, answer, feedback, added_by, added_at)
            values (:id, :study, :purpose, :comparison, :answer, '', :by, :at)
            on conflict (study_id, comparison_id) do update
            set purpose = excluded.purpose, answer = excluded.answer, removed_at = null,
                added_by = excluded.added_by, added_at = excluded.added_at
            where exercise.removed_at is not null
            """)
                        .param("id", UUID.randomUUID())
                        .param("study", addition.study().value())
                        .param("purpose", addition.purpose().name())
                        .param("comparison", comparison.value())
                        .param("answer", answer.name())
                        .param("by", addition.by().value())
                        .param("at", Timestamp.from(addition.at()))
                        .update()
                == 1;
    }

    /** The exercises in the order in which they were added. */
    List<Exercise> of(StudyId study) {
        return sql.sql("""
            select e.*, coalesce(a.answers, 0) as answers, coalesce(a.correct, 0) as correct
            from labeling.exercise e left join (
                select exercise_id, count(*) as answers, count(*) filter (where correct) as correct
                from labeling.attempt_answer where answered_at is not null group by exercise_id
            ) a on a.exercise_id = e.id
            where e.study_id = :study and e.removed_at is null
            order by e.purpose, e.position
            """)
                .param("study", study.value())
                .query(ExerciseTable::exercise)
                .list();
    }

    int count(StudyId study, Purpose purpose) {
        return sql.sql("""
            select count(*) from labeling.exercise
            where study_id = :study and purpose = :purpose and removed_at is null
            """)
                .param("study", study.value())
                .param("purpose", purpose.name())
                .query(Integer.class)
                .single();
    }

    boolean describe(StudyId study, UUID id, String feedback) {
        return sql.sql("""
            update labeling.exercise set feedback = :feedback
            where study_id = :study and id = :id and removed_at is null
            """)
                        .param("study", study.value())
                        .param("id", id)
                        .param("feedback", feedback)
                        .update()
                == 1;
    }

    boolean remove(StudyId study, UUID id, Instant at) {
        return sql.sql("""
            update labeling.exercise set removed_at = greatest(:at, added_at)
            where study_id = :study and id = :id and removed_at is null
            """)
                        .param("study", study.value())
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Golds of the study that nobody was ever handed, in the order of the queue. */
    List<ComparisonId> unusedGolds(StudyId study, int limit) {
        return sql.sql("""
            select comparison_id from labeling.queue_entry q
            where study_id = :study and gold and responses = 2 and not exists (
                select from labeling.lease l where l.study_id = q.study_id and l.comparison_id = q.comparison_id)
            order by position limit :limit
            """)
                .param("study", study.value())
                .param("limit", limit)
                .query((row, _) -> new ComparisonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes a gold that nobody was ever handed out of the queue; whether there was such a one. */
    boolean takeGold(StudyId study, ComparisonId comparison) {
        return sql.sql("""
            delete from labeling.queue_entry q
            where study_id = :study and comparison_id = :comparison and gold and not exists (
                select from labeling.lease l where l.study_id = q.study_id and l.comparison_id = q.comparison_id)
            """)
                        .param("study", study.value())
                        .param("comparison", comparison.value())
                        .update()
                == 1;
    }

    private static Exercise exercise(ResultSet row, int number) throws SQLException {
        return new Exercise(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                Preferred.valueOf(row.getString("answer")),
                row.getString("feedback"),
                new Exercise.Use(row.getInt("answers"), row.getInt("correct")));
    }
}
