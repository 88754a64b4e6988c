package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.studies.StudyId;

/** What must hold of a study's leases and judgments at any moment, as queries that count or measure the breaches. */
record Invariants(JdbcClient sql) {

    private static final Map<String, String> BREACHES = new LinkedHashMap<>();

    static {
        BREACHES.put("lefts minus rights beyond one, in any prefix of a worker's leases", """
            select count(*) from (
                select sum(case side_of_first when 'LEFT' then 1 when 'RIGHT' then -1 else 0 end)
                    over (partition by worker_id order by ordinal) as balance
                from labeling.lease where study_id = :study) prefixes
            where abs(balance) > 1
            """);
        BREACHES.put("queue entries whose counters lie", """
            select count(*) from labeling.queue_entry e
            where e.study_id = :study and (
                (e.lefts, e.rights, e.elsewhere) <> (
                    select count(*) filter (where side_of_first = 'LEFT'), count(*) filter (where side_of_first = 'RIGHT'),
                           count(*) filter (where side_of_first is null)
                    from labeling.lease l where l.study_id = e.study_id and l.comparison_id = e.comparison_id
                        and l.round = 0 and l.state in ('OPEN', 'SUBMITTED'))
                or e.judged <> (select count(*) from labeling.judgment j where j.study_id = e.study_id
                        and j.comparison_id = e.comparison_id and j.round = 0 and j.undone_at is null))
            """);
        BREACHES.put("comparisons with more standing leases than their overlap", """
            select count(*) from labeling.queue_entry e
            where e.study_id = :study and e.overlap < (
                select count(*) from labeling.lease l where l.study_id = e.study_id
                    and l.comparison_id = e.comparison_id and l.round = 0 and l.state in ('OPEN', 'SUBMITTED'))
            """);
        BREACHES.put("workers with two comparisons on the screen, or two fetched ahead", """
            select count(*) from (
                select 1 from labeling.lease where study_id = :study and state = 'OPEN'
                group by worker_id, ahead having count(*) > 1) crowded
            """);
        BREACHES.put("submitted leases without one standing judgment that shows the same sides, and the reverse", """
            select count(*) from labeling.lease l
            full join (select * from labeling.judgment where study_id = :study and undone_at is null) j
                on j.lease_id = l.id
            where coalesce(l.study_id, j.study_id) = :study
                and (l.state = 'SUBMITTED') is distinct from
                    (j.id is not null and j.side_of_first is not distinct from l.side_of_first)
            """);
        BREACHES.put("ledgers that do not say what was handed out", """
            select count(*) from labeling.ledger w
            where w.study_id = :study and (w.lefts, w.rights) <> (
                select count(*) filter (where side_of_first = 'LEFT'), count(*) filter (where side_of_first = 'RIGHT')
                from labeling.lease l where l.study_id = w.study_id and l.worker_id = w.worker_id)
            """);
    }

    void hold(StudyId study) {
        BREACHES.forEach((what, query) -> assertThat(sql.sql(query)
                        .param("study", study.value())
                        .query(Long.class)
                        .single())
                .as(what)
                .isZero());
    }
}
