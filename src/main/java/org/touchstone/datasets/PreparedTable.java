package org.touchstone.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.PreparedExport.Progress;
import org.touchstone.datasets.PreparedExport.Status;
import org.touchstone.datasets.PreparedExport.Written;

/** The files to be prepared, on record. */
@Repository
class PreparedTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PreparedTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID ask(Export export, Packing packing, int total, PersonId by) {
        return jdbc.sql("""
            insert into datasets.prepared_export (snapshot_id, format, split, variant, packing, asked_by, asked_at, total)
            values (:snapshot, :format, :split, :variant, :packing, :by, :now, :total) returning id
            """)
                .param("snapshot", export.snapshot().value())
                .param("format", export.format().code())
                .param("split", split(export), Types.VARCHAR)
                .param("variant", export.variant().name())
                .param("packing", packing.name())
                .param("by", by.value())
                .param("now", now())
                .param("total", total)
                .query(UUID.class)
                .single();
    }

    Optional<PreparedExport> find(UUID id) {
        return jdbc.sql("select * from datasets.prepared_export where id = :id")
                .param("id", id)
                .query(PreparedTable::prepared)
                .optional();
    }

    /** Newest first. */
    List<PreparedExport> all(SnapshotId snapshot) {
        return jdbc.sql("select * from datasets.prepared_export where snapshot_id = :snapshot order by asked_at desc,"
                        + " id desc")
                .param("snapshot", snapshot.value())
                .query(PreparedTable::prepared)
                .list();
    }

    /** Says what was written; false when nobody wants it any more. */
    boolean finish(UUID id, Written written) {
        return jdbc.sql("""
            update datasets.prepared_export
               set status = 'DONE', done = total, lines = :lines, left_out = :leftOut, bytes = :bytes, sha256 = :sha256,
                   finished_at = :now, expires_at = :expires
             where id = :id and status = 'RUNNING'
            """)
                        .param("lines", written.lines())
                        .param("leftOut", written.leftOut())
                        .param("bytes", written.bytes())
                        .param("sha256", written.sha256())
                        .param("expires", written.expiresAt().atOffset(ZoneOffset.UTC))
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from datasets.prepared_export where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Forgets the files whose time is over, and what failed a day ago. */
    void expire() {
        jdbc.sql("""
            delete from datasets.prepared_export
             where expires_at <= :now or status = 'FAILED' and finished_at <= :now - interval '1 day'
            """).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String split(Export export) {
        var split = export.split();
        return split == null ? null : split.name();
    }

    private static PreparedExport prepared(ResultSet row, int number) throws SQLException {
        var split = row.getString("split");
        var export = new Export(
                new SnapshotId(row.getObject("snapshot_id", UUID.class)),
                ExportFormat.of(row.getString("format")),
                split == null ? null : Split.valueOf(split),
                Variant.valueOf(row.getString("variant")));
        var progress = new Progress(Status.valueOf(row.getString("status")), row.getInt("done"), row.getInt("total"));
        return new PreparedExport(
                row.getObject("id", UUID.class),
                export,
                Packing.valueOf(row.getString("packing")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                progress,
                row.getString("problem"),
                written(row));
    }

    private static @Nullable Written written(ResultSet row) throws SQLException {
        var sha256 = row.getString("sha256");
        return sha256 == null
                ? null
                : new Written(
                        row.getLong("lines"),
                        row.getLong("left_out"),
                        row.getLong("bytes"),
                        sha256,
                        row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
