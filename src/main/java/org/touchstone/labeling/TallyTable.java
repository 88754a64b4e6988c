package org.touchstone.labeling;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/**
 * The rows of {@code labeling.tally}: how many standing answers a worker has given, in all, by day, conversation and sources.
 * They change with the worker's lease and under the worker's ledger, so nobody else waits for them.
 */
@Component
class TallyTable {

    /** What a submitted lease counts for; the day is the one on which it was answered. */
    private static final String TOPICS = """
        from labeling.lease l
        join labeling.queue_entry e on e.study_id = l.study_id and e.comparison_id = l.comparison_id
        cross join lateral (values ('STUDY', ''), ('DAY', to_char(l.ended_at at time zone 'UTC', 'YYYY-MM-DD')),
            ('CONVERSATION', e.conversation_id::text), ('SOURCES', e.sources::text)) counted (topic, about)
        where l.id = :lease and l.state = 'SUBMITTED' and counted.about is not null
        """;

    private final JdbcClient sql;

    TallyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Counts a lease that has just been answered. */
    void add(LeaseId lease) {
        sql.sql("""
            insert into labeling.tally (study_id, worker_id, topic, about, answers)
            select l.study_id, l.worker_id, counted.topic, counted.about, 1
            """ + TOPICS + """
            on conflict (study_id, worker_id, topic, about) do update set answers = tally.answers + 1
            """).param("lease", lease.value()).update();
    }

    /** Counts a lease no longer whose answer is about to be taken back. */
    void subtract(LeaseId lease) {
        sql.sql("""
            update labeling.tally t set answers = t.answers - 1
            from (select l.study_id, l.worker_id, counted.topic, counted.about
            """ + TOPICS + """
            ) counted
            where t.study_id = counted.study_id and t.worker_id = counted.worker_id
              and t.topic = counted.topic and t.about = counted.about
            """).param("lease", lease.value()).update();
    }

    /** The worker's standing answers in a study. */
    int inStudy(StudyId study, PersonId worker) {
        return answers(study, worker, "STUDY", "");
    }

    /** Those of them that were given on one day. */
    int onDay(StudyId study, PersonId worker, LocalDate day) {
        return answers(study, worker, "DAY", day.toString());
    }

    private int answers(StudyId study, PersonId worker, String topic, String about) {
        Optional<Integer> answers = sql.sql("""
            select answers from labeling.tally
            where study_id = :study and worker_id = :worker and topic = :topic and about = :about
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("topic", topic)
                .param("about", about)
                .query((row, _) -> row.getInt(1))
                .optional();
        return answers.orElse(0);
    }
}
