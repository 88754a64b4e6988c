package org.touchstone.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The descriptions of files of snapshots on record. */
@Repository
class SnapshotFileTable {

    private static final String ALL = "ALL";

    private final JdbcClient jdbc;

    SnapshotFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the description; the first one stays, since the same file is always the same bytes. */
    void keep(SnapshotId id, SnapshotFile file) {
        jdbc.sql("""
            insert into datasets.snapshot_file (snapshot_id, format, split, lines, left_out, bytes, sha256)
            values (:id, :format, :split, :lines, :leftOut, :bytes, :sha256)
            on conflict do nothing
            """)
                .param("id", id.value())
                .param("format", file.format().code())
                .param("split", word(file.split()))
                .param("lines", file.lines())
                .param("leftOut", file.leftOut())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .update();
    }

    Optional<SnapshotFile> find(SnapshotId id, ExportFormat format, @Nullable Split split) {
        return jdbc.sql("""
            select * from datasets.snapshot_file where snapshot_id = :id and format = :format and split = :split
            """)
                .param("id", id.value())
                .param("format", format.code())
                .param("split", word(split))
                .query(SnapshotFileTable::file)
                .optional();
    }

    List<SnapshotFile> all(SnapshotId id) {
        return jdbc.sql("select * from datasets.snapshot_file where snapshot_id = :id")
                .param("id", id.value())
                .query(SnapshotFileTable::file)
                .list();
    }

    /** The newest snapshots of which not every one of these formats is described. */
    List<SnapshotId> undescribed(Collection<ExportFormat> formats, int most) {
        return jdbc.sql("""
            select s.id from datasets.snapshot s
             where s.frozen_at is not null
               and (select count(distinct f.format) from datasets.snapshot_file f
                     where f.snapshot_id = s.id and f.split = 'TEST' and f.format = any (:formats)) < :count
             order by s.frozen_at desc, s.id limit :most
            """)
                .param("formats", formats.stream().map(ExportFormat::code).toArray(String[]::new))
                .param("count", formats.size())
                .param("most", most)
                .query((row, _) -> new SnapshotId(row.getObject("id", UUID.class)))
                .list();
    }

    private static String word(@Nullable Split split) {
        return split == null ? ALL : split.name();
    }

    private static SnapshotFile file(ResultSet row, int number) throws SQLException {
        var split = row.getString("split");
        return new SnapshotFile(
                ExportFormat.of(row.getString("format")),
                split.equals(ALL) ? null : Split.valueOf(split),
                row.getLong("lines"),
                row.getLong("left_out"),
                row.getLong("bytes"),
                row.getString("sha256"));
    }
}
