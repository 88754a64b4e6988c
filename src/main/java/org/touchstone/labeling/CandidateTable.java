package org.touchstone.labeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.ReachedCap.Kind;
import org.touchstone.studies.Assignment.Caps;
import org.touchstone.studies.StudyId;

/**
 * The rows of {@code labeling.queue_entry} that a worker may be handed: those in the order of the queue, and the golds that
 * stand apart from it.
 */
@Component
class CandidateTable {

    /** How many golds there are to choose from at a time. */
    private static final int GOLDS = 100;

    private final JdbcClient sql;

    CandidateTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Locks the entry to hand out next, stepping over those that others hold. A worker who owes a side gets the first one
     * that can still take it; where none can, the first one that shows one side just once more than its half; and only where
     * nothing else is left, the first one at all.
     */
    Optional<Entry> lockNext(Member member, Ledger ledger) {
        var owed = ledger.owed();
        if (owed == null) {
            return lockFirst(member, ledger.reach(), Candidates.ANY_SIDE, null);
        }
        return lockFirst(member, ledger.reach(), Candidates.WITHIN_HALF, owed)
                .or(() -> lockFirst(member, ledger.reach(), Candidates.ONE_BEYOND, owed))
                .or(() -> lockFirst(member, ledger.reach(), Candidates.ANY_SIDE, owed));
    }

    private Optional<Entry> lockFirst(Member member, Reach reach, String sides, @Nullable Side owed) {
        return lockFirst(member, reach, Candidates.BEFORE, sides, owed)
                .or(() -> lockFirst(member, reach, Candidates.FROM_HERE, sides, owed));
    }

    private Optional<Entry> lockFirst(Member member, Reach reach, String part, String sides, @Nullable Side owed) {
        if (part.equals(Candidates.BEFORE) && !reach.hasBefore()) {
            return Optional.empty();
        }
        return asked(Candidates.next(member.assignment().caps(), part, sides), member, reach)
                .param("side", owed == null ? null : owed.name())
                .query(Entry::of)
                .optional();
    }

    /** As far as the worker has nothing to look for in the queue any more, locked by others or not. */
    Reach advance(Member member, Ledger ledger) {
        var reach = ledger.reach();
        var caps = member.assignment().caps();
        var front = asked(Candidates.front(caps), member, reach)
                .query((row, _) -> reach.at(row.getDouble("lateness"), row.getLong("position")))
                .optional()
                .orElseGet(reach::atEnd);
        return isAnyBefore(member, reach) ? front : front.seenUntil(ledger.now());
    }

    private boolean isAnyBefore(Member member, Reach reach) {
        return reach.hasBefore()
                && asked(Candidates.any(member.assignment().caps(), Candidates.BEFORE), member, reach)
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the queue holds something for the worker, locked by others or not. */
    boolean isAny(Member member, Reach reach) {
        return isAnyBefore(member, reach)
                || asked(Candidates.any(member.assignment().caps(), Candidates.FROM_HERE), member, reach)
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the queue would hold something for the worker if no cap were reached. */
    boolean isAnyBeyondCaps(Member member) {
        return asked(Candidates.any(Candidates.NO_CAPS, Candidates.FROM_HERE), member, Reach.ALL)
                .query(Boolean.class)
                .single();
    }

    /** The limit that leaves no room for a comparison, beside what the worker holds open. */
    Optional<ReachedCap> capOn(Member member, ComparisonId comparison) {
        var caps = member.assignment().caps();
        if (!isUnder(new Caps(0, 0, caps.perConversation(), 0), member, comparison)) {
            return Optional.of(new ReachedCap(Kind.PER_CONVERSATION, caps.perConversation(), null));
        }
        if (!isUnder(new Caps(0, 0, 0, caps.perSources()), member, comparison)) {
            return Optional.of(new ReachedCap(Kind.PER_SOURCES, caps.perSources(), null));
        }
        return Optional.empty();
    }

    private boolean isUnder(Caps caps, Member member, ComparisonId comparison) {
        return asked(Candidates.isUnder(caps), member, Reach.ALL)
                .param("comparison", comparison.value())
                .query(Boolean.class)
                .single();
    }

    /** How many comparisons of the queue the worker could still be handed, counted up to a limit. */
    int count(Member member, Reach reach, int limit) {
        int before = reach.hasBefore() ? count(member, reach, Candidates.BEFORE, limit) : 0;
        return Math.min(limit, before + count(member, reach, Candidates.FROM_HERE, limit));
    }

    private int count(Member member, Reach reach, String part, int limit) {
        return asked(Candidates.count(member.assignment().caps(), part), member, reach)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Golds that the worker has not had: all of them, or where there are many, a hundred from somewhere among them. */
    List<ComparisonId> golds(Member member, double lot) {
        var golds = new ArrayList<>(golds(member, lot, Candidates.GOLDS_FROM));
        if (golds.size() < GOLDS) {
            golds.addAll(golds(member, lot, Candidates.GOLDS_BEFORE));
        }
        return golds;
    }

    private List<ComparisonId> golds(Member member, double lot, String part) {
        return asked(Candidates.golds(member.assignment().caps(), part), member, Reach.ALL)
                .param("lot", lot)
                .param("limit", GOLDS)
                .query((row, _) -> new ComparisonId(row.getObject("comparison_id", UUID.class)))
                .list();
    }

    /** Locks a gold for a worker, unless somebody else holds it. */
    Optional<Entry> lockGold(Member member, ComparisonId gold) {
        return asked(Candidates.GOLD, member, Reach.ALL)
                .param("comparison", gold.value())
                .query(Entry::of)
                .optional();
    }

    /** Whether a study has nothing but golds that stand apart. */
    boolean areAllApart(StudyId study) {
        return sql.sql("select not exists (select from labeling.queue_entry where study_id = :study and not apart)")
                .param("study", study.value())
                .query(Boolean.class)
                .single();
    }

    private StatementSpec asked(String query, Member member, Reach reach) {
        var caps = member.assignment().caps();
        return sql.sql(query)
                .param("study", member.study().value())
                .param("worker", member.id().value())
                .param("team", member.team().name())
                .param("lateness", reach.lateness())
                .param("position", reach.position())
                .param("seen", reach.seen())
                .param("perConversation", caps.perConversation())
                .param("perSources", caps.perSources());
    }
}
