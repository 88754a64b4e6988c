package org.touchstone.preference;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.support.Refusal;

/** Brings in models that were trained elsewhere, or here and given away. */
@Service
public class ModelImports {

    private final ModelTable models;
    private final ArtifactTable artifacts;
    private final ArtifactCheck check;
    private final Datasets datasets;
    private final AuditTrail audit;

    ModelImports(ModelTable models, ArtifactTable artifacts, ArtifactCheck check, Datasets datasets, AuditTrail audit) {
        this.models = models;
        this.artifacts = artifacts;
        this.check = check;
        this.datasets = datasets;
        this.audit = audit;
    }

    /**
     * Brings in a model from its file. It is put beside the snapshot that it learned from, where that is here, and otherwise beside the one
     * that is named, on whose study it may be promoted.
     *
     * @param file a model's stored form
     * @param name what to call it; null for the family, the seed and the snapshot that its file names
     */
    @Transactional
    public ModelId take(byte[] file, @Nullable String name, @Nullable SnapshotId beside, PersonId by) {
        var checked = check.check(file);
        var about = checked.about();
        var snapshot = home(about).orElseGet(() -> {
            if (beside == null) {
                throw new NoHome(about.snapshot());
            }
            return datasets.find(beside);
        });
        var study = snapshot.study();
        var config = about.provenance().config();
        var id = ModelId.random();
        var origin = new NewModel.Origin(
                null, about.snapshot(), snapshot.id(), study == null ? null : study.value(), about.provenance());
        var digest = artifacts.add(file);
        var usual =
                "%s, %s, seed %d".formatted(about.snapshot(), config.family().key(), config.seed());
        models.add(new NewModel(
                id,
                ModelName.of(name == null || name.isBlank() ? usual : name),
                origin,
                new NewModel.Outcome(digest, checked.temperature(), about.figures())));
        audit.record(by, "model-imported", "model " + id, Map.of("digest", digest));
        return id;
    }

    private Optional<SnapshotView> home(StoredModel.About about) {
        return datasets.all().stream()
                .filter(snapshot -> snapshot.digest().equals(about.provenance().snapshotDigest()))
                .findFirst();
    }

    /** The snapshot that the model learned from is not here, and no other was named. */
    private static final class NoHome extends Refusal.Invalid {
        NoHome(String snapshot) {
            super(
                    "no-home",
                    "snapshot",
                    "The dataset \"%s\" that the model learned from is not here; choose one to put it beside"
                            .formatted(snapshot),
                    snapshot);
        }
    }
}
