package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.studies.StudyId;

/** What holds of a study's leases and judgments at any time, counted by SQL; every count is of violations. */
final class AssignmentRules {

    private static final Map<String, String> VIOLATIONS = new LinkedHashMap<>();

    static {
        VIOLATIONS.put("prefixes of a worker's leases whose sides differ by more than one", """
            select count(*) from (
                select sum(case side_of_first when 'LEFT' then 1 when 'RIGHT' then -1 else 0 end)
                    over (partition by worker_id order by ordinal) as balance
                from labeling.lease where study_id = :study) prefixes
            where abs(balance) > 1
            """);
        VIOLATIONS.put("ledgers that differ from a recount", """
            select count(*) from labeling.ledger w where w.study_id = :study and (w.lefts, w.rights) <> (
                select count(*) filter (where side_of_first = 'LEFT'), count(*) filter (where side_of_first = 'RIGHT')
                from labeling.lease l where l.study_id = :study and l.worker_id = w.worker_id)
            """);
        VIOLATIONS.put("entries whose counters differ from a recount", """
            select count(*) from labeling.queue_entry e where e.study_id = :study and (
                (e.lefts, e.rights, e.elsewhere) <> (
                    select count(*) filter (where side_of_first = 'LEFT'), count(*) filter (where side_of_first = 'RIGHT'),
                           count(*) filter (where side_of_first is null)
                    from labeling.lease l where l.study_id = :study and l.comparison_id = e.comparison_id
                      and l.round = 0 and l.state in ('OPEN', 'SUBMITTED'))
                or e.judged <> (
                    select count(*) from labeling.judgment j where j.study_id = :study
                      and j.comparison_id = e.comparison_id and j.round = 0 and j.undone_at is null))
            """);
        VIOLATIONS.put("comparisons with more judgments than their overlap", """
            select count(*) from labeling.queue_entry e where e.study_id = :study and e.overlap < (
                select count(*) from labeling.judgment j where j.study_id = :study
                  and j.comparison_id = e.comparison_id and j.round = 0 and j.undone_at is null)
            """);
        VIOLATIONS.put("workers who judged something twice beside repeats", """
            select count(*) from (
                select from labeling.judgment where study_id = :study and undone_at is null
                group by comparison_id, worker_id, round having count(*) > 1) twice
            """);
        VIOLATIONS.put("answers without a submitted lease, or the other way round", """
            select count(*) from labeling.lease l
            full join (select * from labeling.judgment where study_id = :study and undone_at is null) j
              on j.lease_id = l.id
            where coalesce(l.study_id, j.study_id) = :study
              and (coalesce(l.state, '') = 'SUBMITTED') <> (j.id is not null)
            """);
        VIOLATIONS.put("repeats that are not the first showing the other way round", """
            select count(*) from labeling.lease again
            left join labeling.lease first on first.study_id = again.study_id and first.worker_id = again.worker_id
              and first.comparison_id = again.comparison_id and first.round = 0
              and first.side_of_first <> again.side_of_first and first.ordinal < again.ordinal
            where again.study_id = :study and again.round > 0 and (first.id is null or again.round > 1)
            """);
        VIOLATIONS.put("tallies that differ from a recount", """
            with counted as (
                select l.worker_id, t.topic, t.about, count(*)::integer as answers
                from labeling.lease l
                join labeling.queue_entry e using (study_id, comparison_id)
                cross join lateral (values ('STUDY', ''),
                    ('DAY', to_char(l.ended_at at time zone 'UTC', 'YYYY-MM-DD')),
                    ('CONVERSATION', e.conversation_id::text), ('SOURCES', e.sources::text)) t (topic, about)
                where l.study_id = :study and l.state = 'SUBMITTED' and t.about is not null
                group by 1, 2, 3)
            select count(*) from counted c
            full join (select * from labeling.tally where study_id = :study and answers > 0) t
              using (worker_id, topic, about)
            where c.answers is distinct from t.answers
            """);
        VIOLATIONS.put("workers with a comparison of their own", """
            select count(*) from labeling.lease l join labeling.queue_entry e using (study_id, comparison_id)
            where l.study_id = :study and e.author_id = l.worker_id
            """);
    }

    private AssignmentRules() {}

    static void hold(JdbcClient sql, StudyId study) {
        VIOLATIONS.forEach(
                (what, query) -> assertThat(count(sql, query, study)).as(what).isZero());
    }

    /** Comparisons whose answers are all in and differ, and that may still get one more. */
    static long undecided(JdbcClient sql, StudyId study, int most) {
        return sql.sql("""
            select count(*) from labeling.queue_entry e
            where e.study_id = :study and not e.apart and e.judged = e.overlap and e.overlap < :most
              and 1 < (select count(distinct outcome) from labeling.judgment j where j.study_id = :study
                and j.comparison_id = e.comparison_id and j.round = 0 and j.undone_at is null)
            """)
                .param("study", study.value())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** The most that one worker has judged or open of one thing: TOTAL, CONVERSATION or SOURCES; or judged on one DAY. */
    static long most(JdbcClient sql, StudyId study, String topic) {
        return sql.sql("""
            select coalesce(max(held), 0) from (
                select count(*) as held from labeling.lease l
                join labeling.queue_entry e using (study_id, comparison_id)
                where l.study_id = :study and (l.state = 'SUBMITTED' or l.state = 'OPEN' and :topic <> 'DAY')
                group by l.worker_id, case :topic when 'TOTAL' then ''
                    when 'DAY' then to_char(l.ended_at at time zone 'UTC', 'YYYY-MM-DD')
                    when 'CONVERSATION' then e.conversation_id::text else e.sources::text end) each
            """)
                .param("study", study.value())
                .param("topic", topic)
                .query(Long.class)
                .single();
    }

    static long count(JdbcClient sql, String query, StudyId study) {
        return sql.sql(query).param("study", study.value()).query(Long.class).single();
    }
}
