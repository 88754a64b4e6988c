package org.touchstone.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.datasets.formats.Records;

/** The descriptions of files of snapshots on record. Those of files that would be written otherwise today are passed over. */
@Repository
class SnapshotFileTable {

    private static final String ALL = "ALL";

    private final JdbcClient jdbc;

    SnapshotFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the description; the first one by the same writer stays, since the same file is always the same bytes. */
    void keep(SnapshotId id, SnapshotFile file) {
        jdbc.sql("""
            insert into datasets.snapshot_file as known (snapshot_id, format, split, lines, left_out, bytes, sha256, writer)
            select id, :format, :split, :lines, :leftOut, :bytes, :sha256, :writer from datasets.snapshot where id = :id
               for key share
            on conflict (snapshot_id, format, split) do update
               set lines = excluded.lines, left_out = excluded.left_out, bytes = excluded.bytes, sha256 = excluded.sha256,
                   writer = excluded.writer
             where known.writer <> excluded.writer
            """)
                .param("id", id.value())
                .param("format", file.format().code())
                .param("split", word(file.split()))
                .param("lines", file.lines())
                .param("leftOut", file.leftOut())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("writer", Records.writer(file.format()))
                .update();
    }

    List<SnapshotFile> all(SnapshotId id) {
        return jdbc.sql("""
            select f.* from datasets.snapshot_file f
              join unnest(:formats, :writers) as today (format, writer) on f.format = today.format and f.writer = today.writer
             where f.snapshot_id = :id
            """)
                .param("id", id.value())
                .param("formats", codes(List.of(ExportFormat.values())))
                .param("writers", writers(List.of(ExportFormat.values())))
                .query(SnapshotFileTable::file)
                .list();
    }

    /** The newest snapshots of which not every one of these formats is described. */
    List<SnapshotId> undescribed(Collection<ExportFormat> formats, int most) {
        return jdbc.sql("""
            select s.id from datasets.snapshot s
             where s.frozen_at is not null
               and (select count(*) from datasets.snapshot_file f
                      join unnest(:formats, :writers) as today (format, writer) on f.format = today.format and f.writer = today.writer
                     where f.snapshot_id = s.id and f.split = 'TEST') < :count
             order by s.frozen_at desc, s.id limit :most
            """)
                .param("formats", codes(formats))
                .param("writers", writers(formats))
                .param("count", formats.size())
                .param("most", most)
                .query((row, _) -> new SnapshotId(row.getObject("id", UUID.class)))
                .list();
    }

    private static String[] codes(Collection<ExportFormat> formats) {
        return formats.stream().map(ExportFormat::code).toArray(String[]::new);
    }

    private static String[] writers(Collection<ExportFormat> formats) {
        return formats.stream().map(Records::writer).toArray(String[]::new);
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
