package org.touchstone.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Judgments of a study by many workers, made in the database: three of each comparison, right in seven of ten, over the last thirty days.
 * They come in by the triggers that keep what stands, some thousands in a transaction; leases and counters are written beside them.
 */
record Verdicts(UUID study, Connection connection, JdbcClient sql) {

    static final int OVERLAP = 3;

    private static final int BATCH = 10_000;

    static Verdicts on(String study, Connection connection) {
        return new Verdicts(
                UUID.fromString(study),
                connection,
                JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    /** Has every comparison judged by as many different workers as its overlap. */
    void add(int workers) throws SQLException {
        sql.sql("select setseed(0.5)").query().listOfRows();
        people(workers);
        leases(workers);
        for (int from = 0; judge(from, from + BATCH / OVERLAP) > 0; from += BATCH / OVERLAP) {
            if (from % (10 * BATCH) < BATCH / OVERLAP) {
                sql.sql("vacuum labeling.standing").update();
            }
        }
        sql.sql("drop table planned, staff").update();
        sql.sql("vacuum analyze").update();
    }

    private void people(int workers) {
        sql.sql("create table staff as select g as number, gen_random_uuid() as id from generate_series(0, ? - 1) g")
                .param(workers)
                .update();
        sql.sql("""
            insert into accounts.person (id, name, pseudonym, created_at)
            select id, 'Worker ' || number, 'worker-' || number, now() from staff
            """).update();
        sql.sql("insert into accounts.person_role select id, 'WORKER' from staff")
                .update();
        sql.sql("""
            insert into studies.study_member (study_id, person_id, joined_at)
            select ?, id, now() - interval '31 days' from staff
            """).param(study).update();
        sql.sql("insert into labeling.ledger (study_id, worker_id, simulated) select ?, id, false from staff")
                .param(study)
                .update();
    }

    /** Offsets by a third of the workers keep those of one comparison apart. */
    private void leases(int workers) throws SQLException {
        sql.sql("""
            create table planned as
            select c.place, c.comparison_id, s.slot, w.id as worker_id, gen_random_uuid() as lease_id,
                   case when random() < 0.5 then 'LEFT' else 'RIGHT' end as side,
                   case when random() < 0.7 then c.right_one else not c.right_one end as first,
                   now() - interval '30 days' * (1 - c.place / c.all_of_them::double precision)
                       + interval '10 minutes' * random() - interval '15 minutes' as judged_at
            from (
                select row_number() over (order by position) as place, count(*) over () as all_of_them, comparison_id,
                       random() < 0.6 as right_one
                from labeling.queue_entry where study_id = :study
            ) c
            cross join generate_series(1, :overlap) s (slot)
            join staff w on w.number = (7 * c.place + c.place / :workers + s.slot * (:workers / 3)) % :workers
            """)
                .param("study", study)
                .param("overlap", OVERLAP)
                .param("workers", workers)
                .update();
        sql.sql("create index on planned (place)").update();
        connection.setAutoCommit(false);
        sql.sql("set local session_replication_role = replica").update();
        sql.sql("""
            insert into labeling.lease (id, study_id, comparison_id, worker_id, overlap, slot, ordinal, side_of_first, state,
                                        leased_at, expires_at, ended_at)
            select lease_id, :study, comparison_id, worker_id, :overlap, slot,
                   row_number() over (partition by worker_id order by place), side, 'SUBMITTED',
                   judged_at - interval '1 minute', judged_at + interval '1 hour', judged_at
            from planned
            """).param("study", study).param("overlap", OVERLAP).update();
        sql.sql("""
            update labeling.queue_entry e set lefts = p.lefts, rights = :overlap - p.lefts, judged = :overlap
            from (select comparison_id, count(*) filter (where side = 'LEFT') as lefts from planned group by 1) p
            where e.study_id = :study and e.comparison_id = p.comparison_id
            """).param("study", study).param("overlap", OVERLAP).update();
        connection.commit();
        connection.setAutoCommit(true);
    }

    private int judge(int after, int upTo) {
        return sql.sql("""
            insert into labeling.judgment (lease_id, study_id, comparison_id, worker_id, slot, outcome, strength,
                                           side_of_first, active_ms, simulated, judged_at)
            select lease_id, :study, comparison_id, worker_id, slot, case when first then 'FIRST' else 'SECOND' end,
                   (case when first then -1 else 1 end) * (1 + floor(4 * random())), side, 4000 + 40000 * random(), false,
                   judged_at
            from planned where place > :after and place <= :upto
            """)
                .param("study", study)
                .param("after", after)
                .param("upto", upTo)
                .update();
    }
}
