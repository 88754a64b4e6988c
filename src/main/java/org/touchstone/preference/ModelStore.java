package org.touchstone.preference;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.preference.learning.TrainingStopped;
import org.touchstone.runs.ClaimedRun;
import org.touchstone.torch.Artifact;

/** Keeps what a training brought. */
@Component
@Profile(TrainingRun.ROLE)
class ModelStore {

    private static final String TEMPERATURE = "temperature";

    private final ClaimedRun run;
    private final ModelTable models;
    private final ArtifactTable artifacts;
    private final StoredModel stored;
    private final Versions versions;

    ModelStore(ClaimedRun run, ModelTable models, ArtifactTable artifacts, StoredModel stored, Versions versions) {
        this.run = run;
        this.models = models;
        this.artifacts = artifacts;
        this.stored = stored;
        this.versions = versions;
    }

    /** Ends the run and stores its model, or neither: a run that was asked to stop leaves no model. */
    @Transactional
    public void keep(RunView wanted, SnapshotView snapshot, Artifact artifact, ModelView.Figures figures) {
        if (!run.finish()) {
            throw new TrainingStopped();
        }
        var config = wanted.config();
        var study = snapshot.study();
        var provenance =
                new Provenance(snapshot.digest(), config, versions.code(), versions.libraries(), artifact.metadata());
        var origin =
                new NewModel.Origin(wanted.id(), null, snapshot.id(), study == null ? null : study.value(), provenance);
        var telling = stored.with(artifact, snapshot.name(), provenance, figures);
        var outcome = new NewModel.Outcome(
                artifacts.add(telling.toBytes()), Double.parseDouble(artifact.setting(TEMPERATURE)), figures);
        var name = "%s, %s, seed %d".formatted(snapshot.name(), config.family().key(), config.seed());
        models.add(new NewModel(ModelId.random(), name, origin, outcome));
    }
}
