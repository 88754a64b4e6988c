package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.judgment} as their workers see them. */
@Component
class JudgmentTable {

    /** A standing judgment with the lease it answers. */
    record Standing(Saved saved, LeaseId lease, Verdict verdict) {

        boolean says(Verdict other) {
            return verdict.choice() == other.choice()
                    && verdict.strength() == other.strength()
                    && verdict.details().equals(other.details())
                    && Objects.equals(verdict.improvement(), other.improvement());
        }
    }

    private static final String INSERT = """
        insert into labeling.judgment (lease_id, study_id, comparison_id, worker_id, slot, round, outcome, strength,
                side_of_first, shown, reason, ranking, aspects, rationale, pasted, confidence, guideline_version,
                active_ms, simulated, judged_at, supersedes)
        select l.id, l.study_id, l.comparison_id, l.worker_id, l.slot, l.round, :outcome, :strength,
                l.side_of_first, l.shown, :reason, cast(:ranking as jsonb), cast(:aspects as jsonb), :rationale,
                :pasted, :confidence, s.guideline_version, :active, w.simulated, :at, cast(:supersedes as uuid)
        from labeling.lease l
        join labeling.ledger w using (study_id, worker_id)
        join studies.study s on s.id = l.study_id
        where l.id = :lease
        returning id
        """;

    /** A judgment with the response that it rewrote. */
    private static final String STANDING = """
        select j.*, e.place as edited_place, r.content as edited_text
        from labeling.judgment j
        left join labeling.edit e on e.judgment_id = j.id
        left join catalog.comparison c on c.id = e.edited_id
        left join catalog.response r on r.id = c.first_id
        """;

    private final JdbcClient sql;
    private final Edits edits;

    JudgmentTable(JdbcClient sql, Edits edits) {
        this.sql = sql;
        this.edits = edits;
    }

    /** Adds the answer to a lease, under the guidelines in force. */
    Saved insert(Lease lease, Verdict verdict, Instant at) {
        return insert(null, lease, verdict, at);
    }

    /** Adds the answer that takes the place of one that no longer stands. */
    Saved supersede(JudgmentId before, Lease lease, Verdict verdict, Instant at) {
        return insert(before, lease, verdict, at);
    }

    private Saved insert(@Nullable JudgmentId before, Lease lease, Verdict verdict, Instant at) {
        var details = verdict.details().inComparison(lease.order());
        var saved = sql.sql(INSERT)
                .param("lease", lease.id().value())
                .param("outcome", verdict.choice().outcome(lease.sideOfFirst()).name())
                .param("strength", verdict.signedStrength(lease.sideOfFirst()))
                .param("reason", details.reason())
                .param("ranking", DetailsJson.ranking(details.ranking()))
                .param("aspects", DetailsJson.aspects(details.aspects()))
                .param("rationale", details.rationale())
                .param("pasted", verdict.pasted())
                .param("confidence", details.confidence())
                .param("active", verdict.activeTime().toMillis())
                .param("at", Timestamp.from(at))
                .param("supersedes", before == null ? null : before.value())
                .query((row, _) -> new JudgmentId(row.getObject(1, UUID.class)))
                .optional()
                .map(id -> new Saved(id, verdict.choice(), verdict.strength(), verdict.details(), at))
                .orElseThrow();
        if (verdict.improvement() != null) {
            edits.keep(saved.judgment(), lease, verdict.improvement(), at);
        }
        return saved;
    }

    Optional<Standing> of(LeaseId lease) {
        return sql.sql(STANDING + "where j.lease_id = :lease and j.undone_at is null")
                .param("lease", lease.value())
                .query(JudgmentTable::standing)
                .optional();
    }

    /** The worker's standing judgments in a study, the last in front. */
    List<Standing> latest(StudyId study, PersonId worker, int limit) {
        return sql.sql(STANDING + """
            where j.study_id = :study and j.worker_id = :worker and j.undone_at is null
            order by j.judged_at desc, j.id desc limit :limit
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("limit", limit)
                .query(JudgmentTable::standing)
                .list();
    }

    /** The worker's standing judgments in a study that are older than one of theirs, the last in front. */
    List<Standing> before(StudyId study, PersonId worker, @Nullable JudgmentId newer, int limit) {
        return sql.sql(STANDING + """
            where j.study_id = :study and j.worker_id = :worker and j.undone_at is null
              and (cast(:newer as uuid) is null or (j.judged_at, j.id) < (
                select judged_at, id from labeling.judgment where id = cast(:newer as uuid) and worker_id = :worker))
            order by j.judged_at desc, j.id desc limit :limit
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("newer", newer == null ? null : newer.value())
                .param("limit", limit)
                .query(JudgmentTable::standing)
                .list();
    }

    void undo(JudgmentId id, Instant at) {
        sql.sql("update labeling.judgment set undone_at = greatest(:at, judged_at) where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** How many judgments of the worker stand in a study. */
    int count(StudyId study, PersonId worker) {
        return sql.sql("""
            select count(*) from labeling.judgment
            where study_id = :study and worker_id = :worker and undone_at is null
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .query(Integer.class)
                .single();
    }

    /** The median of active time over the worker's last answers in a study; zero before the first. */
    Duration medianTime(StudyId study, PersonId worker) {
        return sql.sql("""
            select coalesce(percentile_cont(0.5) within group (order by active_ms), 0)
            from (
                select active_ms from labeling.judgment
                where study_id = :study and worker_id = :worker and undone_at is null
                order by judged_at desc, id desc limit :last
            ) recent
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("last", WorkerProgress.TIMED)
                .query((row, _) -> Duration.ofMillis(Math.round(row.getDouble(1))))
                .single();
    }

    private static @Nullable Integer pasted(ResultSet row) throws SQLException {
        int characters = row.getInt("pasted");
        return row.wasNull() ? null : Integer.valueOf(characters);
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var choice = Choice.of(Outcome.valueOf(row.getString("outcome")), Side.valueOf(row.getString("side_of_first")));
        var strength = Math.abs(row.getInt("strength"));
        var order = LeaseTable.shown(row).order();
        var details = DetailsJson.read(row).onScreen(order);
        var saved = new Saved(
                new JudgmentId(row.getObject("id", UUID.class)),
                choice,
                strength,
                details,
                row.getTimestamp("judged_at").toInstant());
        var text = row.getString("edited_text");
        var improvement = text == null ? null : new Improvement(order.position(row.getInt("edited_place")), text);
        var active = Duration.ofMillis(row.getLong("active_ms"));
        var verdict = new Verdict(choice, strength, details, active, pasted(row), improvement);
        return new Standing(saved, new LeaseId(row.getObject("lease_id", UUID.class)), verdict);
    }
}
