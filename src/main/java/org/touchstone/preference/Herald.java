package org.touchstone.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.datasets.SnapshotId;

/** Tells of each trained model once, in the transaction that notes that it was told; those of a part of the pairs are points of a curve, not news. */
@Component
@Profile("web")
class Herald {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    Herald(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** Tells of the next model that nobody has heard of; one that was deleted before that keeps no other waiting. */
    @Scheduled(fixedDelayString = "PT1S")
    @Transactional
    void tell() {
        next().ifPresent(events::publishEvent);
    }

    private Optional<ModelTrained> next() {
        return sql.sql("""
            update preference.training_run r set announced_at = now()
              from preference.model m
             where m.run_id = r.id
               and r.id = (select run.id from preference.training_run run
                            where run.status = 'DONE' and run.announced_at is null and (run.config ->> 'pairs') is null
                              and exists (select from preference.model made where made.run_id = run.id)
                            order by run.ended_at limit 1 for update skip locked)
            returning m.id, m.snapshot_id
            """).query(Herald::event).optional();
    }

    private static ModelTrained event(ResultSet row, int number) throws SQLException {
        return new ModelTrained(
                new ModelId(row.getObject(1, UUID.class)), new SnapshotId(row.getObject(2, UUID.class)));
    }
}
