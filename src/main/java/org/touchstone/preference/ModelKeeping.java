package org.touchstone.preference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.support.Refusal;

/** Names models, puts them away, deletes them, and brings in those that were trained elsewhere. */
@Service
public class ModelKeeping {

    private static final int LONGEST_NAME = 200;

    private final ModelTable models;
    private final ModelShelf shelf;
    private final ArtifactTable artifacts;
    private final ArtifactCheck check;
    private final Datasets datasets;
    private final AuditTrail audit;

    ModelKeeping(
            ModelTable models,
            ModelShelf shelf,
            ArtifactTable artifacts,
            ArtifactCheck check,
            Datasets datasets,
            AuditTrail audit) {
        this.models = models;
        this.shelf = shelf;
        this.artifacts = artifacts;
        this.check = check;
        this.datasets = datasets;
        this.audit = audit;
    }

    /** How the model came here, and whether it is still in use. */
    @Transactional(readOnly = true)
    public ModelStanding standing(ModelId id) {
        var model = find(id);
        var snapshot = datasets.find(model.snapshot());
        return shelf.standing(id, snapshot.digest().equals(model.provenance().snapshotDigest()));
    }

    /** The models that were put away, newest first. */
    @Transactional(readOnly = true)
    public List<ModelView> archived() {
        return models.archived();
    }

    @Transactional
    public void rename(ModelId id, String name, PersonId by) {
        var before = find(id).name();
        var wanted = named(name);
        shelf.rename(id, wanted);
        audit.record(by, "model-renamed", "model " + id, Map.of("from", before, "to", wanted));
    }

    /** Takes the model out of the lists, or puts it back; refuses to take away the one in use for its study. */
    @Transactional
    public void archive(ModelId id, boolean away, PersonId by) {
        if (find(id).promoted() && away) {
            throw new Kept("promoted", "The model is the one in use for its study; promote another first");
        }
        shelf.archive(id, away);
        audit.record(by, away ? "model-archived" : "model-restored", "model " + id);
    }

    /** Deletes an archived model with its measurements, and its file unless another model has the same. */
    @Transactional
    public void delete(ModelId id, PersonId by) {
        var model = find(id);
        if (!standing(id).isArchived()) {
            throw new Kept("not-archived", "Archive the model before you delete it");
        }
        try {
            shelf.delete(id);
        } catch (DataIntegrityViolationException used) {
            throw new Kept("used", "Something else here rests on the model, so it stays");
        }
        artifacts.deleteUnused(model.artifact().digest());
        audit.record(
                by,
                "model-deleted",
                "model " + id,
                Map.of("name", model.name(), "digest", model.artifact().digest()));
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
                named(name == null || name.isBlank() ? usual : name),
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

    private ModelView find(ModelId id) {
        return models.find(id).orElseThrow(() -> new UnknownModel(id));
    }

    private static String named(String name) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new UnfitName(LONGEST_NAME);
        }
        return plain;
    }

    /** A model has a name of a readable length. */
    private static final class UnfitName extends Refusal.Invalid {
        UnfitName(int most) {
            super("model-name", "name", "A name has 1 to %d characters".formatted(most), most);
        }
    }

    /** The model may not go, or not yet. */
    private static final class Kept extends Refusal.Conflict {
        Kept(String why, String message) {
            super("model-" + why, message);
        }
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
