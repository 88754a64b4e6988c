package org.touchstone.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;

/** The rows of {@code catalog.staged_file}. */
@Repository
@Transactional
class StagedFileTable {

    private static final String ROWS = """
        select id, name, size, received, ready, passing, format, mapping, brought_by, brought_at, expires_at
          from catalog.staged_file
        """;

    private final JdbcClient jdbc;
    private final UploadSettings settings;
    private final Clock clock;

    StagedFileTable(JdbcClient jdbc, UploadSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    StagedFileId add(String name, @Nullable Long size, boolean passing, PersonId by) {
        var id = StagedFileId.random();
        var now = clock.instant();
        jdbc.sql("""
            insert into catalog.staged_file (id, name, size, passing, brought_by, brought_at, expires_at)
            values (:id, :name, :size, :passing, :by, :now, :until)
            """)
                .param("id", id.value())
                .param("name", name)
                .param("size", size)
                .param("passing", passing)
                .param("by", by.value())
                .param("now", time(now))
                .param("until", time(now.plus(settings.keep())))
                .update();
        return id;
    }

    void received(StagedFileId id, long length, boolean ready) {
        jdbc.sql("update catalog.staged_file set received = :length, ready = :ready where id = :id")
                .param("length", length)
                .param("ready", ready)
                .param("id", id.value())
                .update();
    }

    void settle(StagedFileId id, StagedFile.Reading reading) {
        var columns = reading.columns();
        jdbc.sql("update catalog.staged_file set format = :format, mapping = :mapping where id = :id")
                .param("format", reading.format().name())
                .param("mapping", columns == null ? null : columns.json())
                .param("id", id.value())
                .update();
    }

    /** Deletes the row with the trials of the file, also those that are under way; imports stay and forget it. */
    void delete(StagedFileId id) {
        List<UUID> trials = jdbc.sql("select id from catalog.file_import where staged_id = :id and trial for update")
                .param("id", id.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        if (!trials.isEmpty()) {
            delete("catalog.rejected_line where import_id in (:trials)", trials);
            delete("catalog.file_import where id in (:trials)", trials);
        }
        jdbc.sql("delete from catalog.staged_file where id = :id")
                .param("id", id.value())
                .update();
    }

    private void delete(String rows, List<UUID> trials) {
        jdbc.sql("delete from " + rows).param("trials", trials).update();
    }

    @Transactional(readOnly = true)
    Optional<StagedFile> find(StagedFileId id) {
        return jdbc.sql(ROWS + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> file(row))
                .optional();
    }

    /** Those that people brought to be used, the newest first. */
    @Transactional(readOnly = true)
    List<StagedFile> all() {
        return jdbc.sql(ROWS + " where not passing order by brought_at desc, id")
                .query((row, _) -> file(row))
                .list();
    }

    /** Those whose time is over and that no import is reading. */
    @Transactional(readOnly = true)
    List<StagedFileId> expired() {
        return jdbc.sql("""
            select f.id from catalog.staged_file f
             where f.expires_at < :now
               and not exists (select from catalog.file_import i
                                where i.staged_id = f.id and i.status = 'RUNNING' and i.updated_at > :silent)
            """)
                .param("now", time(clock.instant()))
                .param("silent", time(clock.instant().minus(FileImport.SILENCE)))
                .query((row, _) -> new StagedFileId(row.getObject(1, UUID.class)))
                .list();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static StagedFile file(ResultSet row) throws SQLException {
        return new StagedFile(
                new StagedFileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("size", Long.class),
                row.getLong("received"),
                row.getBoolean("ready"),
                row.getBoolean("passing"),
                reading(row),
                new StagedFile.Brought(
                        new PersonId(row.getObject("brought_by", UUID.class)),
                        row.getTimestamp("brought_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()));
    }

    private static StagedFile.@Nullable Reading reading(ResultSet row) throws SQLException {
        var format = row.getString("format");
        return format == null
                ? null
                : new StagedFile.Reading(PairFormat.valueOf(format), ColumnMapping.ofJson(row.getString("mapping")));
    }
}
