package org.touchstone.preference;

import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;

/** Names models, puts them away and deletes them. */
@Service
public class ModelKeeping {

    private final ModelTable models;
    private final ModelShelf shelf;
    private final AuditTrail audit;

    ModelKeeping(ModelTable models, ModelShelf shelf, AuditTrail audit) {
        this.models = models;
        this.shelf = shelf;
        this.audit = audit;
    }

    /** The models that were put away, newest first. */
    @Transactional(readOnly = true)
    public List<ModelView> archived() {
        return models.archived();
    }

    @Transactional
    public void rename(ModelId id, String name, PersonId by) {
        var before = find(id).name();
        var wanted = ModelName.of(name);
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
        if (!shelf.standing(model).isArchived()) {
            throw new Kept("not-archived", "Archive the model before you delete it");
        }
        try {
            shelf.delete(model);
        } catch (DataIntegrityViolationException used) {
            throw new Kept("used", "Something else here rests on the model, so it stays");
        }
        audit.record(
                by,
                "model-deleted",
                "model " + id,
                Map.of("name", model.name(), "digest", model.artifact().digest()));
    }

    private ModelView find(ModelId id) {
        return models.find(id).orElseThrow(() -> new UnknownModel(id));
    }

    /** The model may not go, or not yet. */
    private static final class Kept extends Refusal.Conflict {
        Kept(String why, String message) {
            super("model-" + why, message);
        }
    }
}
