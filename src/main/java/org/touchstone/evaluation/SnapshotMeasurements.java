package org.touchstone.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotUse;
import org.touchstone.datasets.SnapshotUser;
import org.touchstone.support.Phrase;

/** The measurements of models on a snapshot. */
@Repository
class SnapshotMeasurements implements SnapshotUser {

    private static final int NAME_LENGTH = 8;

    private final JdbcClient jdbc;

    SnapshotMeasurements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SnapshotUse> usesOf(SnapshotId snapshot) {
        return Stream.concat(curves(snapshot), measurements(snapshot)).toList();
    }

    private Stream<SnapshotUse> curves(SnapshotId snapshot) {
        return jdbc
                .sql("select id from evaluation.learning_curve where snapshot_id = :id order by asked_at desc, id")
                .param("id", snapshot.value())
                .query((row, _) -> row.getString("id"))
                .list()
                .stream()
                .map(id -> new SnapshotUse(
                        Phrase.of("curves.use"), id.substring(0, NAME_LENGTH), "/learning-curves/" + id));
    }

    private Stream<SnapshotUse> measurements(SnapshotId snapshot) {
        return jdbc
                .sql("""
                    select e.id, m.id as model, m.name from evaluation.evaluation e join preference.model m on m.id = e.model_id
                     where e.snapshot_id = :id order by e.asked_at desc, e.id
                    """)
                .param("id", snapshot.value())
                .query((row, _) -> new SnapshotUse(
                        Phrase.of("evaluation.use"), row.getString("name"), "/models/" + row.getString("model")))
                .list()
                .stream();
    }
}
