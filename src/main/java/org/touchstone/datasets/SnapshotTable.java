package org.touchstone.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.studies.StudyId;

/** The snapshots on record; only frozen ones are ever found. */
@Repository
@Transactional
class SnapshotTable {

    private static final String FROZEN = """
        select id, name, digest, origin, study_id, train, validation, test, simulated, frozen_at, manifest
          from datasets.snapshot where frozen_at is not null
        """;

    private final JdbcClient jdbc;
    private final PairCopy copy;
    private final Clock clock;

    SnapshotTable(JdbcClient jdbc, PairCopy copy, Clock clock) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.clock = clock;
    }

    void addPairs(SnapshotId id, List<PlacedPair> pairs) {
        if (!pairs.isEmpty()) {
            copy.write(id, pairs);
        }
    }

    void freeze(SnapshotId id, Seal seal) {
        jdbc.sql("""
            update datasets.snapshot
               set frozen_at = :now, digest = :digest, manifest = :manifest, simulated = :simulated,
                   train = :train, validation = :validation, test = :test
             where id = :id
            """)
                .param("now", now())
                .param("digest", seal.digest())
                .param("manifest", seal.manifest())
                .param("simulated", seal.simulated())
                .param("train", seal.files().pairs(Split.TRAIN))
                .param("validation", seal.files().pairs(Split.VALIDATION))
                .param("test", seal.files().pairs(Split.TEST))
                .param("id", id.value())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<SnapshotView> find(SnapshotId id) {
        return jdbc.sql(FROZEN + " and id = :id")
                .param("id", id.value())
                .query(SnapshotTable::view)
                .optional();
    }

    @Transactional(readOnly = true)
    List<SnapshotView> all() {
        return jdbc.sql(FROZEN + " order by frozen_at desc, id")
                .query(SnapshotTable::view)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static SnapshotView view(ResultSet row, int number) throws SQLException {
        var study = row.getObject("study_id", UUID.class);
        return new SnapshotView(
                new SnapshotId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("digest"),
                Origin.valueOf(row.getString("origin")),
                study == null ? null : new StudyId(study),
                Map.of(
                        Split.TRAIN, row.getInt("train"),
                        Split.VALIDATION, row.getInt("validation"),
                        Split.TEST, row.getInt("test")),
                row.getBoolean("simulated"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("manifest"));
    }

    /** What makes a written snapshot final. */
    record Seal(String digest, String manifest, boolean simulated, SnapshotFiles files) {}
}
