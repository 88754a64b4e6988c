package org.touchstone.labeling;

import org.touchstone.studies.Assignment.Caps;

/**
 * The questions that handing out asks the queue, put together from their parts. Each of them walks an index in the order of
 * handing out and stops at the first entry that will do, so that it costs the same in a queue of any length.
 */
final class Candidates {

    static final Caps NO_CAPS = new Caps(0, 0, 0, 0);

    /**
     * Entries with room that the worker may see and has neither judged nor skipped nor open. The lease is looked up entry by
     * entry, which {@code limit 1} ensures, and what it rules out stands in a {@code case}, of which the planner expects that
     * half of the entries pass. Where it expected few to pass it would read and sort the whole queue.
     */
    private static final String FROM = """
        from labeling.queue_entry e
        left join lateral (
            select * from labeling.lease
            where study_id = e.study_id and comparison_id = e.comparison_id and worker_id = :worker and round = 0
            limit 1
        ) l on true
        where e.study_id = :study and e.has_room
          and case when l.state in ('OPEN', 'SUBMITTED', 'SKIPPED', 'SET_ASIDE') or e.author_id = :worker
                     or e.audience not in ('', :team) then false else true end
        """;

    private static final String IN_ORDER = " and not e.apart ";

    /** What the worker has not passed by yet. */
    static final String FROM_HERE = IN_ORDER + " and (e.lateness, e.position) >= (:lateness, :position) ";

    /** What the worker has passed by and has changed since. */
    static final String BEFORE =
            IN_ORDER + " and e.regained >= cast(:seen as xid8) and (e.lateness, e.position) < (:lateness, :position) ";

    static final String GOLDS_FROM = " and e.apart and e.lot >= :lot ";

    static final String GOLDS_BEFORE = " and e.apart and e.lot < :lot ";

    /** Entries that showed their first response on the side less often than half of what is asked here, rounded up. */
    static final String WITHIN_HALF = side(0);

    /** Entries that would then show it there once more than that. */
    static final String ONE_BEYOND = side(1);

    static final String ANY_SIDE = "";

    private static final String ORDER = " order by e.lateness, e.position ";

    private static final String LOCKED = " limit 1 for no key update of e skip locked";

    private static final String COLUMNS = "select e.comparison_id, e.overlap, e.responses, e.lefts, e.rights, l.* ";

    /** One gold, if the worker may have it. */
    static final String GOLD = COLUMNS + FROM + " and e.apart and e.comparison_id = :comparison" + LOCKED;

    private Candidates() {}

    /** Locks the soonest entry of a part of the queue. */
    static String next(Caps caps, String part, String sides) {
        return COLUMNS + FROM + part + sides + under(caps) + ORDER + LOCKED;
    }

    /** Where the soonest entry lies. What the worker holds open counts for no cap here: it may be given back. */
    static String front(Caps caps) {
        return "select e.lateness, e.position " + FROM + FROM_HERE + under(caps, "") + ORDER + " limit 1";
    }

    /** Whether there is any entry in a part of the queue; an {@code exists} would not care for the order. */
    static String any(Caps caps, String part) {
        return "select count(*) > 0 from (select 1 " + FROM + part + under(caps) + ORDER + " limit 1)";
    }

    /** How many entries there are in a part of the queue. */
    static String count(Caps caps, String part) {
        return "select count(*) from (select 1 " + FROM + part + under(caps) + ORDER + " limit :limit)";
    }

    /** Golds in the order of their lots. */
    static String golds(Caps caps, String part) {
        return "select e.comparison_id " + FROM + part + under(caps) + " order by e.lot limit :limit";
    }

    private static String side(int beyond) {
        return """
             and case coalesce(l.side_of_first, :side) when 'LEFT' then e.lefts else e.rights end
               < (e.overlap - e.elsewhere + 1) / 2 + %d
            """.formatted(beyond);
    }

    private static final String OPEN = """
         + (select count(*) from labeling.lease o
             join labeling.queue_entry q on q.study_id = o.study_id and q.comparison_id = o.comparison_id
             where o.study_id = e.study_id and o.worker_id = :worker and o.state = 'OPEN' and q.%1$s = e.%1$s)
        """;

    /** Whether one comparison lies under the caps. */
    static String isUnder(Caps caps) {
        return """
            select exists (select from labeling.queue_entry e
                where e.study_id = :study and e.comparison_id = :comparison
            """ + under(caps) + ")";
    }

    /** What lies under the caps of one conversation and of the same sources, counting what is open. */
    static String under(Caps caps) {
        return under(caps, OPEN);
    }

    private static String under(Caps caps, String open) {
        return (caps.perConversation() > 0 ? under("CONVERSATION", "conversation_id", open) + ":perConversation" : "")
                + (caps.perSources() > 0 ? under("SOURCES", "sources", open) + ":perSources" : "");
    }

    private static String under(String topic, String column, String open) {
        return """
             and coalesce((select t.answers from labeling.tally t
                 where t.study_id = e.study_id and t.worker_id = :worker
                   and t.topic = '%2$s' and t.about = e.%1$s::text), 0)
            """.formatted(column, topic) + open.formatted(column) + " < ";
    }
}
