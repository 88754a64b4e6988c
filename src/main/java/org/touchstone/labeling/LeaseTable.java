package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Lease.Handed;
import org.touchstone.labeling.Lease.State;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.lease}. A state changes only while the comparison's queue entry is locked. */
@Component
class LeaseTable {

    /** Steps over entries that others hold: their leases are looked at again next time. */
    private static final String EXPIRE_DUE = """
        with due as (
            select l.id
            from labeling.lease l
            join labeling.queue_entry e on e.study_id = l.study_id and e.comparison_id = l.comparison_id
            where l.state = 'OPEN' and l.expires_at <= :now and (cast(:study as uuid) is null or l.study_id = :study)
            order by l.expires_at
            limit 50
            for no key update of e skip locked
        ), ended as (
            update labeling.lease l set state = 'EXPIRED', ended_at = :now
            from due where l.id = due.id and l.state = 'OPEN' and l.expires_at <= :now
            returning l.study_id, l.comparison_id, l.side_of_first, l.round
        )
        update labeling.queue_entry e
        set lefts = e.lefts - gone.lefts, rights = e.rights - gone.rights, regained = pg_current_xact_id()
        from (
            select study_id, comparison_id,
                   count(*) filter (where side_of_first = 'LEFT') as lefts,
                   count(*) filter (where side_of_first = 'RIGHT') as rights
            from ended where round = 0 group by study_id, comparison_id
        ) gone
        where e.study_id = gone.study_id and e.comparison_id = gone.comparison_id
        """;

    private final JdbcClient sql;

    LeaseTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Returns the lease if it is this worker's; to everybody else it does not exist. */
    Optional<Lease> find(LeaseId id, PersonId worker) {
        return sql.sql("select * from labeling.lease where id = :id and worker_id = :worker")
                .param("id", id.value())
                .param("worker", worker.value())
                .query(LeaseTable::lease)
                .optional();
    }

    /** Waits until no other request of the worker in the study is under way. */
    void lockWorker(Handed handed) {
        sql.sql("select 1 from labeling.ledger where study_id = :study and worker_id = :worker for no key update")
                .param("study", handed.study().value())
                .param("worker", handed.worker().value())
                .query(Integer.class)
                .single();
    }

    void insert(Lease lease, int overlap, int ordinal, Instant at) {
        sql.sql("""
            insert into labeling.lease (id, study_id, comparison_id, worker_id, overlap, slot, ordinal,
                    side_of_first, shown, round, state, ahead, leased_at, expires_at)
            values (:id, :study, :comparison, :worker, :overlap, nullif(:slot, 0), :ordinal, :side,
                    cast(:shown as smallint[]), :round, 'OPEN', :ahead, :at, :until)
            """)
                .param("id", lease.id().value())
                .param("study", lease.study().value())
                .param("comparison", lease.comparison().value())
                .param("worker", lease.worker().value())
                .param("overlap", overlap)
                .param("slot", lease.slot())
                .param("ordinal", ordinal)
                .param("side", lease.sideOfFirst().name())
                .param("shown", lease.order().column())
                .param("round", lease.shown().round())
                .param("ahead", lease.ahead())
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(lease.expiresAt()))
                .update();
    }

    /** The lowest slot of a comparison that no standing lease holds: the first, or the one after a held one. */
    int freeSlot(Handed handed) {
        return sql.sql("""
            with held as (
                select slot from labeling.lease
                where study_id = :study and comparison_id = :comparison and state in ('OPEN', 'SUBMITTED')
            )
            select min(free) from (select 1 as free union all select slot + 1 from held)
            where free not in (select slot from held where slot is not null)
            """)
                .param("study", handed.study().value())
                .param("comparison", handed.comparison().value())
                .query(Integer.class)
                .single();
    }

    /** Opens a lease again as it now is: its slot, its time, and whether it is fetched ahead. */
    void open(Lease lease) {
        sql.sql("""
            update labeling.lease
            set state = 'OPEN', slot = nullif(:slot, 0), ahead = :ahead, expires_at = :until, ended_at = null,
                skip_code = null, skip_reason = null
            where id = :id
            """)
                .param("id", lease.id().value())
                .param("slot", lease.slot())
                .param("ahead", lease.ahead())
                .param("until", Timestamp.from(lease.expiresAt()))
                .update();
    }

    /** Ends a lease by its answer; its draft is done with. */
    void submit(LeaseId id, int slot, Instant at) {
        sql.sql("""
            with done as (delete from labeling.draft where lease_id = :id)
            update labeling.lease
            set state = 'SUBMITTED', slot = nullif(:slot, 0), ahead = false, ended_at = :at,
                skip_code = null, skip_reason = null
            where id = :id
            """)
                .param("id", id.value())
                .param("slot", slot)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Gives an open lease back to the queue. */
    void release(LeaseId id, Instant at) {
        sql.sql("update labeling.lease set state = 'RELEASED', ended_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Ends a lease for good without an answer; its draft is done with. */
    void skip(LeaseId id, Skip skip, Instant at) {
        sql.sql("""
            with done as (delete from labeling.draft where lease_id = :id)
            update labeling.lease
            set state = 'SKIPPED', ended_at = :at, skip_code = :code, skip_reason = :reason where id = :id
            """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("code", skip.code().name())
                .param("reason", skip.reason())
                .update();
    }

    void forgetDraft(LeaseId id) {
        sql.sql("delete from labeling.draft where lease_id = ?")
                .param(id.value())
                .update();
    }

    /** How many comparisons the worker has skipped since their last standing judgment, those that upset aside. */
    int skipsInARow(StudyId study, PersonId worker) {
        return sql.sql("""
            select count(*) from labeling.lease
            where study_id = :study and worker_id = :worker and state = 'SKIPPED' and skip_code <> 'UPSETTING'
              and ended_at > coalesce((
                select max(judged_at) from labeling.judgment
                where study_id = :study and worker_id = :worker and undone_at is null), '-infinity')
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .query(Integer.class)
                .single();
    }

    /** Ends open leases whose time ran out, of one study or of all, and gives their slots back. */
    void expire(@Nullable StudyId study, Instant now) {
        sql.sql(EXPIRE_DUE)
                .param("now", Timestamp.from(now))
                .param("study", study == null ? null : study.value())
                .update();
    }

    static Lease.Shown shown(ResultSet row) throws SQLException {
        var side = Side.valueOf(row.getString("side_of_first"));
        var shown = row.getArray("shown");
        var order = shown == null ? Order.ofPair(side) : new Order(places((Short[]) shown.getArray()));
        return new Lease.Shown(side, order, row.getInt("round"));
    }

    private static List<Integer> places(Short[] shown) {
        return Stream.of(shown).map(Short::intValue).toList();
    }

    static Lease lease(ResultSet row, int number) throws SQLException {
        return new Lease(
                new LeaseId(row.getObject("id", UUID.class)),
                new Handed(
                        new StudyId(row.getObject("study_id", UUID.class)),
                        new ComparisonId(row.getObject("comparison_id", UUID.class)),
                        new PersonId(row.getObject("worker_id", UUID.class))),
                row.getInt("slot"),
                shown(row),
                State.valueOf(row.getString("state")),
                row.getBoolean("ahead"),
                row.getTimestamp("expires_at").toInstant());
    }
}
