package org.touchstone.evaluation;

import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.Family;
import org.touchstone.preference.Fit;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.Provenance;
import org.touchstone.preference.RunId;
import org.touchstone.preference.TrainingConfig;

/** Models that nobody trained: rows for others to point at, and what is told of them. What they think is up to each test. */
record StoredModels(JdbcClient jdbc, SnapshotId snapshot, PersonId by) {

    private static final String DIGEST = "0".repeat(64);

    /** A model of a run of its own. */
    ModelView stored(String name) {
        return stored(name, RunId.random());
    }

    /** A model of a run, which may have others. */
    ModelView stored(String name, RunId run) {
        var id = ModelId.random();
        jdbc.sql("""
            with run as (
                insert into preference.training_run (id, snapshot_id, config, requested_by)
                values (:run, :snapshot, '{"family": "frozen", "seed": 1, "members": 5, "maxEpochs": 60}', :by) on conflict do nothing
            ), artifact as (
                insert into preference.artifact values (:digest, 1) on conflict do nothing
            )
            insert into preference.model (id, run_id, name, family, snapshot_id, provenance, figures, temperature, artifact_digest)
            values (:model, :run, :name, 'frozen', :snapshot, '{}', '{}', 1, :digest)\
            """)
                .param("run", run.value())
                .param("snapshot", snapshot.value())
                .param("by", by.value())
                .param("digest", DIGEST)
                .param("name", name)
                .param("model", id.value())
                .update();
        return view(id, run, name);
    }

    /** What is told of a model that is in no table. */
    ModelView told(String name) {
        return view(ModelId.random(), RunId.random(), name);
    }

    private ModelView view(ModelId id, RunId run, String name) {
        var config = TrainingConfig.of(Family.FROZEN, 1);
        return new ModelView(
                id,
                run,
                name,
                Family.FROZEN,
                snapshot,
                null,
                new Provenance(DIGEST, config, "1", Map.of("pytorch", "2.7.1"), Map.of("version", "1")),
                new ModelView.Figures(new Fit(20, 0.7, 0.6), null),
                1,
                new ModelView.StoredForm(DIGEST, 1),
                false,
                Instant.parse("2026-03-02T08:00:00Z"));
    }
}
