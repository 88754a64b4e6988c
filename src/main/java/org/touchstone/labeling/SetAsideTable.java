package org.touchstone.labeling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/**
 * The rows of {@code labeling.set_aside} and what follows from them, for all judgments of a worker at once: under the worker's
 * ledger and the queue entries concerned, which are waited for in the order of their ids as everywhere else.
 */
@Component
class SetAsideTable {

    private static final String CHOSEN = """
        from labeling.judgment j
        where j.study_id = :study and j.worker_id = :worker and j.undone_at is null
          and (cast(:from as timestamptz) is null or j.judged_at >= cast(:from as timestamptz))
          and (cast(:to as timestamptz) is null or j.judged_at < cast(:to as timestamptz))
        """;

    /** Those set aside that may stand again: the comparison has room, or it is a repeat of one that stands. */
    private static final String RETURNING = """
        from labeling.set_aside s
        join labeling.judgment j on j.id = s.judgment_id
        join labeling.queue_entry e on e.study_id = j.study_id and e.comparison_id = j.comparison_id
        where j.study_id = :study and j.worker_id = :worker and s.restored_at is null
          and (e.has_room or j.round > 0 and exists (
            select from labeling.judgment f
            where f.study_id = j.study_id and f.comparison_id = j.comparison_id and f.worker_id = j.worker_id
              and f.round = 0 and f.undone_at is null))
        """;

    private static final String TOPICS = """
        join labeling.lease l on l.id = c.lease_id
        join labeling.queue_entry e on e.study_id = l.study_id and e.comparison_id = l.comparison_id
        cross join lateral (values ('STUDY', ''), ('DAY', to_char(l.ended_at at time zone 'UTC', 'YYYY-MM-DD')),
            ('CONVERSATION', e.conversation_id::text), ('SOURCES', e.sources::text)) counted (topic, about)
        where counted.about is not null
        group by counted.topic, counted.about
        """;

    private static final String SET_ASIDE = "with c as (select j.* " + CHOSEN + """
        ), kept as (
            insert into labeling.set_aside (judgment_id, at, by_id) select id, :at, :by from c
        ), undone as (
            update labeling.judgment j set undone_at = greatest(:at, j.judged_at) from c where j.id = c.id
        ), freed as (
            update labeling.lease l set state = 'SET_ASIDE' from c where l.id = c.lease_id
        ), opened as (
            update labeling.queue_entry e
            set lefts = e.lefts - case c.side_of_first when 'LEFT' then 1 else 0 end,
                rights = e.rights - case c.side_of_first when 'RIGHT' then 1 else 0 end,
                elsewhere = e.elsewhere - (c.side_of_first is null)::integer,
                judged = e.judged - 1, regained = pg_current_xact_id()
            from c where c.round = 0 and e.study_id = c.study_id and e.comparison_id = c.comparison_id
        ), tallied as (
            update labeling.tally t set answers = t.answers - n.answers
            from (select counted.topic, counted.about, count(*) as answers from c
        """ + TOPICS + """
            ) n
            where t.study_id = :study and t.worker_id = :worker and t.topic = n.topic and t.about = n.about
        )
        select count(*) from c
        """;

    private static final String RESTORE = """
        with c as (
            select j.*, case j.round when 0 then (
                select min(g.slot) from generate_series(1, e.overlap) g (slot)
                where g.slot not in (
                    select o.slot from labeling.lease o
                    where o.study_id = e.study_id and o.comparison_id = e.comparison_id
                      and o.state in ('OPEN', 'SUBMITTED') and o.slot is not null)) end as place
        """ + RETURNING + """
        ), stands as (
            update labeling.judgment j set undone_at = null, slot = c.place from c where j.id = c.id
        ), held as (
            update labeling.lease l set state = 'SUBMITTED', slot = c.place from c where l.id = c.lease_id
        ), taken as (
            update labeling.queue_entry e
            set lefts = e.lefts + case c.side_of_first when 'LEFT' then 1 else 0 end,
                rights = e.rights + case c.side_of_first when 'RIGHT' then 1 else 0 end,
                elsewhere = e.elsewhere + (c.side_of_first is null)::integer,
                judged = e.judged + 1
            from c where c.round = 0 and e.study_id = c.study_id and e.comparison_id = c.comparison_id
        ), tallied as (
            insert into labeling.tally (study_id, worker_id, topic, about, answers)
            select :study, :worker, counted.topic, counted.about, count(*) from c
        """ + TOPICS + """
            on conflict (study_id, worker_id, topic, about) do update set answers = tally.answers + excluded.answers
        )
        select count(*) from c
        """;

    private final JdbcClient sql;

    SetAsideTable(JdbcClient sql) {
        this.sql = sql;
    }

    int count(StudyId study, PersonId worker, Span span) {
        return chosen("select count(*) " + CHOSEN, study, worker, span)
                .query(Integer.class)
                .single();
    }

    /** How many judgments of the worker are set aside now. */
    int countAside(StudyId study, PersonId worker) {
        return about("""
            select count(*) from labeling.set_aside s join labeling.judgment j on j.id = s.judgment_id
            where j.study_id = :study and j.worker_id = :worker and s.restored_at is null
            """, study, worker).query(Integer.class).single();
    }

    int countReturning(StudyId study, PersonId worker) {
        return about("select count(*) " + RETURNING, study, worker)
                .query(Integer.class)
                .single();
    }

    void lockChosen(StudyId study, PersonId worker, Span span) {
        chosen(locking("select j.comparison_id " + CHOSEN), study, worker, span)
                .query()
                .listOfRows();
    }

    void lockAside(StudyId study, PersonId worker) {
        about(locking("""
            select j.comparison_id from labeling.set_aside s join labeling.judgment j on j.id = s.judgment_id
            where j.study_id = :study and j.worker_id = :worker and s.restored_at is null
            """), study, worker).query().listOfRows();
    }

    /** Sets the worker's standing judgments of a span aside; returns how many. */
    int setAside(StudyId study, PersonId worker, Span span, PersonId by, Instant at) {
        return chosen(SET_ASIDE, study, worker, span)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** Lets those stand again for which there is room; returns how many. */
    int restore(StudyId study, PersonId worker, PersonId by, Instant at) {
        int back = about(RESTORE, study, worker).query(Integer.class).single();
        about("""
            update labeling.set_aside s set restored_at = greatest(:at, s.at), restored_by = :by
            from labeling.judgment j
            where j.id = s.judgment_id and j.study_id = :study and j.worker_id = :worker
              and j.undone_at is null and s.restored_at is null
            """, study, worker)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        return back;
    }

    /** Wants one answer more where all that were wanted are in and differ, now that the worker's stand again. */
    void raiseWhereAnswersDiffer(StudyId study, PersonId worker, int most) {
        about("""
            update labeling.queue_entry e set overlap = e.overlap + 1, regained = pg_current_xact_id()
            where e.study_id = :study and not e.apart and e.judged = e.overlap and e.overlap < :most
              and e.comparison_id in (
                select comparison_id from labeling.judgment
                where study_id = :study and worker_id = :worker and undone_at is null)
              and labeling.answers_differ(e.study_id, e.comparison_id)
            """, study, worker).param("most", most).update();
    }

    private static String locking(String comparisons) {
        return """
            select 1 from labeling.queue_entry
            where study_id = :study and comparison_id in (%s)
            order by comparison_id for no key update
            """.formatted(comparisons);
    }

    private StatementSpec chosen(String query, StudyId study, PersonId worker, Span span) {
        return about(query, study, worker).param("from", span.start()).param("to", span.end());
    }

    private StatementSpec about(String query, StudyId study, PersonId worker) {
        UUID who = worker.value();
        return sql.sql(query).param("study", study.value()).param("worker", who);
    }
}
