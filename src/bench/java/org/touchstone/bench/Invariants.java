package org.touchstone.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of a study however many judge in it, as queries that count the exceptions. */
final class Invariants {

    private static final Map<String, String> EXCEPTIONS = new LinkedHashMap<>();

    static {
        EXCEPTIONS.put("comparisons with more judgments than their overlap", """
            select count(*) from (select from labeling.judgment j
                join labeling.queue_entry e using (study_id, comparison_id)
                where undone_at is null group by study_id, comparison_id, e.overlap having count(*) > e.overlap) x
            """);
        EXCEPTIONS.put("workers with two judgments of one comparison", """
            select count(*) from (select from labeling.judgment where undone_at is null
                group by study_id, comparison_id, worker_id having count(*) > 1) x
            """);
        EXCEPTIONS.put("places in a worker's leases where lefts and rights differ by more than one", """
            select count(*) from (select sum(case side_of_first when 'LEFT' then 1 when 'RIGHT' then -1 else 0 end)
                over (partition by study_id, worker_id order by ordinal) as balance from labeling.lease) x
            where abs(balance) > 1
            """);
        EXCEPTIONS.put("queue entries whose counters are not those of their leases and judgments", """
            select count(*) from labeling.queue_entry e left join (
                select study_id, comparison_id,
                       count(*) filter (where side_of_first = 'LEFT') as lefts,
                       count(*) filter (where side_of_first = 'RIGHT') as rights,
                       count(*) filter (where state = 'SUBMITTED') as judged
                from labeling.lease where state in ('OPEN', 'SUBMITTED') group by study_id, comparison_id
            ) l using (study_id, comparison_id)
            where (e.lefts, e.rights, e.judged)
                is distinct from (coalesce(l.lefts, 0), coalesce(l.rights, 0), coalesce(l.judged, 0))
            """);
        EXCEPTIONS.put("submitted leases without their judgment", """
            select count(*) from labeling.lease l where state = 'SUBMITTED' and not exists
                (select from labeling.judgment j where j.lease_id = l.id and j.undone_at is null)
            """);
    }

    private final JdbcClient sql;

    Invariants(JdbcClient sql) {
        this.sql = sql;
    }

    /** Refuses where anything is not as it must be, or where the application has not kept exactly what it acknowledged. */
    void check(long acknowledged) {
        EXCEPTIONS.forEach((name, query) -> mustBe(name, 0, query));
        mustBe("judgments", acknowledged, "select count(*) from labeling.judgment where undone_at is null");
    }

    private void mustBe(String name, long expected, String query) {
        long found = sql.sql(query).query(Long.class).single();
        if (found != expected) {
            throw new IllegalStateException("%s: %d, not %d".formatted(name, found, expected));
        }
    }
}
