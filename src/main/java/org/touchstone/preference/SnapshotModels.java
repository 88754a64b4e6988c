package org.touchstone.preference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotUse;
import org.touchstone.datasets.SnapshotUser;
import org.touchstone.support.Phrase;

/** The models and the training runs that rest on a snapshot. */
@Repository
class SnapshotModels implements SnapshotUser {

    private final JdbcClient jdbc;

    SnapshotModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SnapshotUse> usesOf(SnapshotId snapshot) {
        return Stream.concat(models(snapshot).stream(), runs(snapshot).stream()).toList();
    }

    private List<SnapshotUse> models(SnapshotId snapshot) {
        return jdbc.sql("select id, name from preference.model where snapshot_id = :id order by trained_at desc, id")
                .param("id", snapshot.value())
                .query((row, _) -> new SnapshotUse(
                        Phrase.of("preference.use.model"), row.getString("name"), "/models/" + row.getString("id")))
                .list();
    }

    /** Those of which no model has come. */
    private List<SnapshotUse> runs(SnapshotId snapshot) {
        return jdbc.sql("""
            select r.id, r.config->>'family' as family from preference.training_run r
             where r.snapshot_id = :id and not exists (select from preference.model m where m.run_id = r.id)
             order by r.requested_at desc, r.id
            """)
                .param("id", snapshot.value())
                .query((row, _) -> new SnapshotUse(
                        Phrase.of("preference.use.run"),
                        row.getString("family").toLowerCase(Locale.ROOT),
                        "/training-runs/" + row.getString("id")))
                .list();
    }
}
