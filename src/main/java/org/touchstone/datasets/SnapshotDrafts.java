package org.touchstone.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/** Snapshots that are being written, with how far they are. */
@Repository
class SnapshotDrafts {

    /** A draft that has not been heard of for so long was cut off with the process that wrote it. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    /** Longer than any file is read. */
    private static final Duration FORGOTTEN = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final SnapshotTable snapshots;
    private final Clock clock;

    SnapshotDrafts(JdbcClient jdbc, SnapshotTable snapshots, Clock clock) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Told how far the writing is. */
    interface Listener {

        /** To be called once, when the number of pairs is known. */
        void expect(int pairs);

        /** To be called now and then; refuses to go on where the draft was cancelled. */
        void written(int pairs);
    }

    void begin(SnapshotDraft draft) {
        var recipe = draft.recipe();
        var study = recipe.study();
        jdbc.sql("""
            insert into datasets.snapshot (id, name, origin, study_id, made_by, started_at)
            values (:id, :name, :origin, :study, :by, :now)
            """)
                .param("id", draft.id().value())
                .param("name", draft.name())
                .param("origin", recipe.origin().name())
                .param("study", study == null ? null : study.value(), Types.OTHER)
                .param("by", draft.by().value())
                .param("now", now())
                .update();
    }

    /** Forgets a snapshot that was not frozen. */
    void discard(SnapshotId id) {
        jdbc.sql("delete from datasets.snapshot where id = :id and frozen_at is null")
                .param("id", id.value())
                .update();
    }

    /** Forgets what was begun long ago and never frozen: the process that wrote it ended, and nobody began anew. */
    void clear() {
        jdbc.sql("delete from datasets.snapshot where frozen_at is null and coalesce(heard_at, started_at) < :then")
                .param("then", now().minus(FORGOTTEN))
                .update();
    }

    SnapshotWriter writer(SnapshotDraft draft) {
        var recipe = draft.recipe();
        return writer(draft, group -> recipe.shares().splitOf(group, recipe.seed()));
    }

    /** One that divides otherwise than group by group. */
    SnapshotWriter writer(SnapshotDraft draft, Function<String, Split> place) {
        return new SnapshotWriter(draft, snapshots, place);
    }

    Listener listener(SnapshotId id) {
        return new Listener() {
            @Override
            public void expect(int pairs) {
                jdbc.sql("update datasets.snapshot set of_all = :pairs, heard_at = :now where id = :id")
                        .param("pairs", pairs)
                        .param("now", now())
                        .param("id", id.value())
                        .update();
            }

            @Override
            public void written(int pairs) {
                int going = jdbc.sql("""
                    update datasets.snapshot set done = :pairs, heard_at = :now where id = :id and problem is null
                    """)
                        .param("pairs", pairs)
                        .param("now", now())
                        .param("id", id.value())
                        .update();
                if (going == 0) {
                    throw new Cancelled();
                }
            }
        };
    }

    Optional<FreezeProgress> find(SnapshotId id) {
        return jdbc.sql("""
            select id, name, done, of_all, problem, coalesce(heard_at, started_at) as heard from datasets.snapshot
             where id = :id and frozen_at is null
            """).param("id", id.value()).query(this::progress).optional();
    }

    /** Keeps why there is no snapshot, and nothing else of it; without effect on a frozen one. */
    @Transactional
    void fail(SnapshotId id, String problem) {
        int open =
                jdbc.sql("""
                    update datasets.snapshot set problem = coalesce(problem, :problem) where id = :id and frozen_at is null
                    """).param("problem", problem).param("id", id.value()).update();
        if (open > 0) {
            jdbc.sql("delete from datasets.snapshot_pair where snapshot_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private FreezeProgress progress(ResultSet row, int number) throws SQLException {
        int all = row.getInt("of_all");
        boolean unknown = row.wasNull();
        var problem = row.getString("problem");
        var heard = row.getObject("heard", OffsetDateTime.class).toInstant();
        boolean silent = heard.plus(SILENCE).isBefore(clock.instant());
        return new FreezeProgress(
                new SnapshotId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("done"),
                unknown ? null : all,
                problem == null && silent ? "Freezing was cut off. Freeze the study again." : problem);
    }

    /** Somebody does not want it any more. */
    private static final class Cancelled extends Refusal.Conflict {
        Cancelled() {
            super("freezing-cancelled", "Freezing was cancelled");
        }
    }
}
