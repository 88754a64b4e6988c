package org.touchstone.labeling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code labeling.wellbeing}, one for each time a worker was asked. */
@Component
class MoodTable {

    private static final TypeReference<Map<Feeling, Integer>> LEVELS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    MoodTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The standing judgments of a worker since they were last asked; negative where some were taken back since. */
    int judgedSince(StudyId study, PersonId worker) {
        return sql.sql("""
            select (select count(*) from labeling.judgment
                    where study_id = :study and worker_id = :worker and undone_at is null)
                - coalesce((select after_judgments from labeling.wellbeing
                    where study_id = :study and worker_id = :worker order by at desc, id desc limit 1), 0)
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .query(Integer.class)
                .single();
    }

    void insert(StudyId study, Mood mood) {
        sql.sql("""
            insert into labeling.wellbeing (study_id, worker_id, after_judgments, feelings, at)
            select :study, :worker, count(*), cast(:feelings as jsonb), :at from labeling.judgment
            where study_id = :study and worker_id = :worker and undone_at is null
            """)
                .param("study", study.value())
                .param("worker", mood.worker().value())
                .param("feelings", write(mood.feelings()))
                .param("at", Timestamp.from(mood.at()))
                .update();
    }

    List<Mood> of(StudyId study) {
        return sql.sql("select worker_id, at, feelings from labeling.wellbeing where study_id = ? order by at, id")
                .param(study.value())
                .query((row, _) ->
                        new Mood(PersonId.of(row.getString(1)), instant(row.getTimestamp(2)), read(row.getString(3))))
                .list();
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }

    private @Nullable String write(@Nullable Feelings feelings) {
        return feelings == null ? null : json.writeValueAsString(feelings.levels());
    }

    private @Nullable Feelings read(@Nullable String levels) {
        return levels == null ? null : new Feelings(json.readValue(levels, LEVELS));
    }
}
