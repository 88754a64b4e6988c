package org.touchstone.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.TurnsJson;

/** Reads the pairs of snapshots through cursors. */
@Repository
@Transactional(readOnly = true)
class SnapshotPairs {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;

    SnapshotPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over the pairs of one part, or of all where it is null, in their order; at most so many. */
    void forEach(SnapshotId id, @Nullable Split split, int limit, Consumer<PlacedPair> each) {
        var query = jdbc.sql("""
            select position, split, conversation, first, second, label, strength, votes,
                   comparison_id, first_source, second_source, margin, said
              from datasets.snapshot_pair
             where snapshot_id = :id and (:split::text is null or split = :split)
             order by position limit :limit
            """)
                .withFetchSize(FETCH)
                .param("id", id.value())
                .param("split", split == null ? null : split.name(), Types.VARCHAR)
                .param("limit", limit)
                .query(SnapshotPairs::pair);
        try (Stream<PlacedPair> pairs = query.stream()) {
            pairs.forEach(each);
        }
    }

    private static PlacedPair pair(ResultSet row, int number) throws SQLException {
        double strength = row.getDouble("strength");
        boolean unknown = row.wasNull();
        var pair = new PreferencePair(
                TurnsJson.read(row.getString("conversation")),
                row.getString("first"),
                row.getString("second"),
                row.getDouble("label"),
                unknown ? null : strength,
                row.getInt("votes"));
        return new PlacedPair(row.getInt("position"), Split.valueOf(row.getString("split")), pair, backing(row));
    }

    private static Backing backing(ResultSet row) throws SQLException {
        var comparison = row.getObject("comparison_id", UUID.class);
        double margin = row.getDouble("margin");
        boolean none = row.wasNull();
        return new Backing(
                comparison == null ? null : new ComparisonId(comparison),
                new Backing.Sources(row.getString("first_source"), row.getString("second_source")),
                none ? null : margin,
                Said.ofJson(row.getString("said")));
    }
}
