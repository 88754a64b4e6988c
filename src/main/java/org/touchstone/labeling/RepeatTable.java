package org.touchstone.labeling;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a worker has judged long enough ago to be shown it once more. */
@Component
class RepeatTable {

    /** How many leases in a row are looked through at a time, so that it costs the same after any amount of work. */
    private static final int WINDOW = 256;

    /**
     * Leases of a stretch of the worker's ledger whose standing answer is old enough and that were not shown again yet. A
     * worker who owes a side is shown again only what stood on the other one.
     */
    private static final String REPEATABLE = """
        select l.*
        from labeling.lease l
        join labeling.judgment j on j.lease_id = l.id and j.undone_at is null
        join labeling.queue_entry e on e.study_id = l.study_id and e.comparison_id = l.comparison_id
        where l.study_id = :study and l.worker_id = :worker and l.ordinal between :from and :to
          and l.round = 0 and l.state = 'SUBMITTED' and (cast(:owed as text) is null or l.side_of_first <> :owed)
          and j.outcome <> 'CANNOT_JUDGE' and (j.judged_at, j.id) <= (
            select judged_at, id from labeling.judgment
            where study_id = :study and worker_id = :worker and undone_at is null
            order by judged_at desc, id desc offset :gap limit 1)
          and not exists (
            select from labeling.lease again
            where again.study_id = l.study_id and again.comparison_id = l.comparison_id
              and again.worker_id = l.worker_id and again.round > 0)
        """;

    private final JdbcClient sql;

    RepeatTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Finds comparisons to repeat somewhere in what the worker has done, in any order. */
    List<Lease> find(Member member, Ledger ledger, RandomGenerator random) {
        int last = ledger.nextOrdinal() - 1 - member.assignment().repeatGap();
        if (last < 1) {
            return List.of();
        }
        int from = last <= WINDOW ? 1 : 1 + random.nextInt(last - WINDOW + 1);
        return sql.sql(REPEATABLE + Candidates.under(member.assignment().caps()))
                .param("study", member.study().value())
                .param("worker", member.id().value())
                .param("from", from)
                .param("to", from + WINDOW - 1)
                .param("owed", owed(ledger))
                .param("gap", member.assignment().repeatGap())
                .param("perConversation", member.assignment().caps().perConversation())
                .param("perSources", member.assignment().caps().perSources())
                .query(LeaseTable::lease)
                .list();
    }

    private static @Nullable String owed(Ledger ledger) {
        var owed = ledger.owed();
        return owed == null ? null : owed.name();
    }

    /** Locks the entry of a comparison to repeat, unless somebody else holds it. */
    Optional<Repeat> lock(Lease earlier) {
        return sql.sql("""
            select overlap from labeling.queue_entry
            where study_id = :study and comparison_id = :comparison
            for no key update skip locked
            """)
                .param("study", earlier.study().value())
                .param("comparison", earlier.comparison().value())
                .query((row, _) -> new Repeat(earlier, row.getInt("overlap")))
                .optional();
    }
}
