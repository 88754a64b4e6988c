package org.touchstone.laboratory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotUse;
import org.touchstone.datasets.SnapshotUser;
import org.touchstone.support.Phrase;

/** The experiments that rest on a snapshot. */
@Repository
class ExperimentUses implements SnapshotUser {

    private final JdbcClient sql;

    ExperimentUses(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<SnapshotUse> usesOf(SnapshotId snapshot) {
        return sql.sql("""
            select distinct e.id, e.kind, e.requested_at
              from laboratory.experiment e join laboratory.experiment_data d on d.experiment_id = e.id
             where d.snapshot_id = :id order by e.requested_at desc, e.id
            """)
                .param("id", snapshot.value())
                .query((row, _) -> new SnapshotUse(
                        Phrase.of("laboratory.use"), row.getString("kind"), "/laboratory/" + row.getString("id")))
                .list();
    }
}
