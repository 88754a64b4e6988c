package org.touchstone.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** The searches for shared texts on record. */
@Repository
class OverlapTable {

    /** A search that has not been heard of for so long was cut off with the process that ran it. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OverlapTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void begin(UUID id, Overlaps.Wanted wanted, int pairs, PersonId by) {
        jdbc.sql("""
            insert into datasets.overlap (id, snapshot_id, against, asked_by, asked_at, heard_at, of_all)
            values (:id, :snapshot, :against::json, :by, :now, :now, :pairs)
            """)
                .param("id", id)
                .param("snapshot", wanted.snapshot().value())
                .param("against", json.writeValueAsString(wanted.against()))
                .param("by", by.value())
                .param("now", now())
                .param("pairs", pairs)
                .update();
    }

    /** Within a transaction of its own: whoever counts is reading. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void advance(UUID id, int done) {
        jdbc.sql("update datasets.overlap set done = :done, heard_at = :now where id = :id")
                .param("done", done)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void finish(UUID id, OverlapReport report) {
        jdbc.sql("update datasets.overlap set done = of_all, report = :report::json where id = :id")
                .param("report", json.writeValueAsString(report))
                .param("id", id)
                .update();
    }

    void fail(UUID id, String problem) {
        jdbc.sql("update datasets.overlap set problem = :problem where id = :id")
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    Optional<OverlapView> find(UUID id) {
        return jdbc.sql("select * from datasets.overlap where id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    List<OverlapView> of(SnapshotId snapshot) {
        return jdbc.sql("select * from datasets.overlap where snapshot_id = :id order by asked_at desc, id")
                .param("id", snapshot.value())
                .query(this::view)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OverlapView view(ResultSet row, int number) throws SQLException {
        var report = row.getString("report");
        var problem = row.getString("problem");
        var heard = row.getObject("heard_at", OffsetDateTime.class).toInstant();
        boolean silent = report == null && heard.plus(SILENCE).isBefore(clock.instant());
        return new OverlapView(
                row.getObject("id", UUID.class),
                new SnapshotId(row.getObject("snapshot_id", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("done"),
                row.getInt("of_all"),
                report == null ? null : json.readValue(report, OverlapReport.class),
                silent && problem == null ? "The search was cut off. Ask again." : problem);
    }
}
