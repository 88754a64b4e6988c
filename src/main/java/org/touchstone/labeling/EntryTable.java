package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/**
 * The rows of {@code labeling.queue_entry} as leases see them. Nobody waits for an entry while holding another, except in
 * the order of comparison ids; so nobody waits in a circle.
 */
@Component
class EntryTable {

    /**
     * Entries with room that the worker has neither judged nor skipped nor open. The lease is looked up entry by entry, which {@code limit 1}
     * ensures, and what it rules out stands in a {@code case}, of which the planner expects that half of the entries pass. Where it expected
     * few to pass it would read and sort the whole queue; so it walks the index in the order of handing out and stops at the first entry, at
     * the same cost in a queue of any length.
     */
    private static final String CANDIDATES = """
        from labeling.queue_entry e
        left join lateral (
            select * from labeling.lease
            where study_id = e.study_id and comparison_id = e.comparison_id and worker_id = :worker and round = 0
            limit 1
        ) l on true
        where e.study_id = :study and e.has_room
          and case when l.state in ('OPEN', 'SUBMITTED', 'SKIPPED') then false else true end
        """;

    /** Leaves out entries that showed their first response on that side as often as half their overlap, rounded up. */
    private static final String SIDE_IS_FREE = """
        and case coalesce(l.side_of_first, :side) when 'LEFT' then e.lefts else e.rights end < (e.overlap + 1) / 2
        """;

    private static final String SOONEST_FIRST = "order by e.priority desc, e.position";

    private static final String FIRST_UNLOCKED = SOONEST_FIRST + " limit 1 for no key update of e skip locked";

    private static final String COLUMNS = "select e.comparison_id, e.overlap, e.responses, e.lefts, e.rights, l.* ";

    /** Locks the soonest entry for a worker. */
    static final String NEXT = COLUMNS + CANDIDATES + FIRST_UNLOCKED;

    /** The same among entries that can still show their first response on one side. */
    static final String NEXT_FOR_SIDE = COLUMNS + CANDIDATES + SIDE_IS_FREE + FIRST_UNLOCKED;

    private final JdbcClient sql;

    EntryTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Locks the entry to hand out next, stepping over those that others hold. A worker who owes a side gets the first one
     * that can still take it; only where none can, the first one at all, which then shows one side more than its half.
     */
    Optional<Entry> lockNext(StudyId study, PersonId worker, @Nullable Side owed) {
        if (owed != null) {
            var fitting = sql.sql(NEXT_FOR_SIDE)
                    .param("study", study.value())
                    .param("worker", worker.value())
                    .param("side", owed.name())
                    .query(EntryTable::entry)
                    .optional();
            if (fitting.isPresent()) {
                return fitting;
            }
        }
        return sql.sql(NEXT)
                .param("study", study.value())
                .param("worker", worker.value())
                .query(EntryTable::entry)
                .optional();
    }

    /** Whether there is something to hand out, locked by others or not. */
    boolean hasCandidate(StudyId study, PersonId worker) {
        return sql.sql("select exists (select " + CANDIDATES + SOONEST_FIRST + " limit 1)")
                .param("study", study.value())
                .param("worker", worker.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * How many comparisons the worker could still be handed, counted up to a limit. As many are looked at anyway, so what the worker
     * has had is read once beforehand instead of entry by entry.
     */
    int countCandidates(StudyId study, PersonId worker, int limit) {
        return sql.sql("""
            select count(*) from (
                select from labeling.queue_entry e
                where e.study_id = :study and e.has_room and e.comparison_id not in (
                    select comparison_id from labeling.lease
                    where study_id = :study and worker_id = :worker and round = 0
                      and state in ('OPEN', 'SUBMITTED', 'SKIPPED'))
                order by e.priority desc, e.position limit :limit)
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Waits for the entry of a lease; whether it still has room. What the lease says must be read after this. */
    boolean lockAndHasRoom(Lease lease) {
        return sql.sql("""
            select has_room from labeling.queue_entry
            where study_id = :study and comparison_id = :comparison for no key update
            """)
                .param("study", lease.study().value())
                .param("comparison", lease.comparison().value())
                .query(Boolean.class)
                .single();
    }

    /** Waits for several entries in the order of their ids. */
    void lock(StudyId study, Collection<ComparisonId> comparisons) {
        sql.sql("""
            select 1 from labeling.queue_entry
            where study_id = :study and comparison_id in (:comparisons)
            order by comparison_id for no key update
            """)
                .param("study", study.value())
                .param(
                        "comparisons",
                        comparisons.stream().map(ComparisonId::value).toList())
                .query()
                .listOfRows();
    }

    /** Counts a lease in or out, and a judgment; repeats count for nothing. */
    void count(Lease lease, int leases, int judgments) {
        if (lease.isRepeat()) {
            return;
        }
        sql.sql("""
            update labeling.queue_entry
            set lefts = lefts + :left, rights = rights + :right, judged = judged + :judged
            where study_id = :study and comparison_id = :comparison
            """)
                .param("left", lease.sideOfFirst() == Side.LEFT ? leases : 0)
                .param("right", lease.sideOfFirst() == Side.RIGHT ? leases : 0)
                .param("judged", judgments)
                .param("study", lease.study().value())
                .param("comparison", lease.comparison().value())
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                row.getInt("overlap"),
                row.getInt("responses"),
                row.getInt("lefts"),
                row.getInt("rights"),
                row.getObject("id") == null ? null : LeaseTable.lease(row, number));
    }
}
