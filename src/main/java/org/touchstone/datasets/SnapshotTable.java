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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.catalog.TurnsJson;
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
    private final Clock clock;

    SnapshotTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void addPairs(SnapshotId id, List<PlacedPair> pairs) {
        jdbc.sql("""
            insert into datasets.snapshot_pair (snapshot_id, position, split, conversation, first, second, label, strength, votes,
                                                comparison_id, first_source, second_source, margin, said)
            select :id, p.* from unnest(:positions::int[], :splits::text[], :conversations::jsonb[], :firsts::text[], :seconds::text[],
                                        :labels::float8[], :strengths::float8[], :votes::int[], :comparisons::uuid[],
                                        :firstSources::text[], :secondSources::text[], :margins::float8[], :said::json[]) p
            """)
                .param("id", id.value())
                .param("positions", array(pairs, PlacedPair::position))
                .param("splits", array(pairs, placed -> placed.split().name()))
                .param(
                        "conversations",
                        array(pairs, placed -> TurnsJson.write(placed.pair().conversation())))
                .param("firsts", array(pairs, placed -> placed.pair().first()))
                .param("seconds", array(pairs, placed -> placed.pair().second()))
                .param("labels", array(pairs, placed -> placed.pair().label()))
                .param("strengths", array(pairs, placed -> placed.pair().strength()))
                .param("votes", array(pairs, placed -> placed.pair().votes()))
                .param("comparisons", array(pairs, placed -> placed.backing().comparison()))
                .param(
                        "firstSources",
                        array(pairs, placed -> placed.backing().sources().first()))
                .param(
                        "secondSources",
                        array(pairs, placed -> placed.backing().sources().second()))
                .param("margins", array(pairs, placed -> placed.backing().margin()))
                .param(
                        "said",
                        array(
                                pairs,
                                placed -> FrozenVoteJson.write(placed.backing().said())))
                .update();
    }

    /** How many pairs of the snapshot are there a second or further time, label and all. */
    int repeated(SnapshotId id) {
        return jdbc.sql("""
            select count(*) - count(distinct md5(conversation::text || e'\\x01' || first || e'\\x01' || second || label))
              from datasets.snapshot_pair where snapshot_id = :id
            """).param("id", id.value()).query(Integer.class).single();
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

    private static @Nullable String[] array(List<PlacedPair> pairs, Function<PlacedPair, @Nullable Object> component) {
        return pairs.stream()
                .map(component)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /** What makes a written snapshot final. */
    record Seal(String digest, String manifest, boolean simulated, SnapshotFiles files) {}
}
