package org.touchstone.datasets;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which process describes the files of which snapshot: rows of {@code datasets.describing}. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class DescribingClaims {

    /** A process that gives no sign for so long has ended. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UUID process = UUID.randomUUID();

    DescribingClaims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the snapshot for this process, or gives a sign that it still has it; says whether it has. */
    boolean take(SnapshotId id) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
            insert into datasets.describing as held (snapshot_id, process, until)
            select id, :process, :until from datasets.snapshot where id = :id for key share
            on conflict (snapshot_id) do update set process = excluded.process, until = excluded.until
             where held.process = excluded.process or held.until < :now
            """)
                        .param("id", id.value())
                        .param("process", process)
                        .param("until", now.plus(SILENCE))
                        .param("now", now)
                        .update()
                == 1;
    }

    void release(SnapshotId id) {
        jdbc.sql("delete from datasets.describing where snapshot_id = :id and process = :process")
                .param("id", id.value())
                .param("process", process)
                .update();
    }
}
