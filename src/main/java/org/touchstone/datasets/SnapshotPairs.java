package org.touchstone.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.TurnsJson;

/**
 * Reads the pairs of snapshots, some at a time. A snapshot never changes, so no transaction has to hold its pairs together, and whoever takes
 * them slowly, such as a download over a slow line, holds no connection to the database meanwhile.
 */
@Repository
class SnapshotPairs {

    private static final int PAGE = 500;
    private static final String PAIRS = """
        select position, split, conversation, first, second, label, strength, votes,
               comparison_id, first_source, second_source, margin, said
          from datasets.snapshot_pair
         where snapshot_id = :id and position > :place and (:split::text is null or split = :split)
         order by position limit :most
        """;

    private final JdbcClient jdbc;

    SnapshotPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands over the pairs of one part, or of all where it is null, in their order; at most so many. Fails where the snapshot is deleted
     * meanwhile: who took the first pairs must not hold them for all.
     */
    void forEach(SnapshotId id, @Nullable Split split, int limit, Consumer<PlacedPair> each) {
        int place = -1;
        int left = limit;
        int read = PAGE;
        while (read == PAGE && left > 0) {
            var page = page(id, split, place, Math.min(PAGE, left));
            page.forEach(each);
            read = page.size();
            left -= read;
            place = page.isEmpty() ? place : page.getLast().position();
        }
        if (left > 0 && !isThere(id)) {
            throw new IllegalStateException("Snapshot %s was deleted while it was read".formatted(id));
        }
    }

    /** The next few after a place. */
    List<PlacedPair> after(SnapshotId id, int place, int most) {
        return page(id, null, place, most);
    }

    private List<PlacedPair> page(SnapshotId id, @Nullable Split split, int place, int most) {
        return jdbc.sql(PAIRS)
                .param("id", id.value())
                .param("split", split == null ? null : split.name(), Types.VARCHAR)
                .param("place", place)
                .param("most", most)
                .query(SnapshotPairs::pair)
                .list();
    }

    private boolean isThere(SnapshotId id) {
        return jdbc.sql("select exists (select from datasets.snapshot where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** By the places of the columns, as looking for their names takes longer than reading them. */
    private static PlacedPair pair(ResultSet row, int number) throws SQLException {
        var pair = new PreferencePair(
                TurnsJson.read(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getDouble(6),
                known(row, 7),
                row.getInt(8));
        return new PlacedPair(row.getInt(1), Split.valueOf(row.getString(2)), pair, backing(row));
    }

    private static Backing backing(ResultSet row) throws SQLException {
        var comparison = row.getObject(9, UUID.class);
        return new Backing(
                comparison == null ? null : new ComparisonId(comparison),
                new Backing.Sources(row.getString(10), row.getString(11)),
                known(row, 12),
                Said.ofJson(row.getString(13)));
    }

    private static @Nullable Double known(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : (Double) number;
    }
}
