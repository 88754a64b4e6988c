package org.touchstone.labeling;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/**
 * The rows of {@code labeling.queue_entry} as leases see them. Nobody waits for an entry while holding another, except in
 * the order of comparison ids; so nobody waits in a circle.
 */
@Component
class EntryTable {

    private final JdbcClient sql;

    EntryTable(JdbcClient sql) {
        this.sql = sql;
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

    /** Wants one answer more for a comparison whose answers are all in and not of one mind, up to so many. */
    void raiseWhereAnswersDiffer(Lease lease, int most) {
        sql.sql("""
            update labeling.queue_entry e set overlap = e.overlap + 1, regained = pg_current_xact_id()
            where e.study_id = :study and e.comparison_id = :comparison
              and not e.apart and e.judged = e.overlap and e.overlap < :most
              and labeling.answers_differ(e.study_id, e.comparison_id)
            """)
                .param("study", lease.study().value())
                .param("comparison", lease.comparison().value())
                .param("most", most)
                .update();
    }

    /** Counts a lease in or out, and a judgment; repeats count for nothing. */
    void count(Lease lease, int leases, int judgments) {
        if (lease.isRepeat()) {
            return;
        }
        sql.sql("""
            update labeling.queue_entry
            set lefts = lefts + :left, rights = rights + :right, judged = judged + :judged,
                regained = case when :leases < 0 then pg_current_xact_id() else regained end
            where study_id = :study and comparison_id = :comparison
            """)
                .param("left", lease.sideOfFirst() == Side.LEFT ? leases : 0)
                .param("right", lease.sideOfFirst() == Side.RIGHT ? leases : 0)
                .param("judged", judgments)
                .param("leases", leases)
                .param("study", lease.study().value())
                .param("comparison", lease.comparison().value())
                .update();
    }
}
