package org.touchstone.preference;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/** The trained models: finds them, promotes them, and scores with them. */
@Service
public class PreferenceModels {

    private final ModelTable models;
    private final ArtifactTable artifacts;
    private final Scorers scorers;
    private final ModelShelf shelf;
    private final AuditTrail audit;

    PreferenceModels(ModelTable models, ArtifactTable artifacts, Scorers scorers, ModelShelf shelf, AuditTrail audit) {
        this.models = models;
        this.artifacts = artifacts;
        this.scorers = scorers;
        this.shelf = shelf;
        this.audit = audit;
    }

    /** Returns every model, newest first; those that learned from a part of their training pairs are points of learning curves and stay out. */
    @Transactional(readOnly = true)
    public List<ModelView> all() {
        return models.all().stream()
                .filter(model -> model.provenance().config().pairs() == null)
                .toList();
    }

    /** Returns the model, or refuses when there is none. */
    @Transactional(readOnly = true)
    public ModelView find(ModelId id) {
        return models.find(id).orElseThrow(() -> new UnknownModel(id));
    }

    /** Returns how the model came here, and whether it is still in use. */
    @Transactional(readOnly = true)
    public ModelStanding standing(ModelId id) {
        return shelf.standing(find(id));
    }

    /** Returns the model that was chosen for the study, if one was. */
    @Transactional(readOnly = true)
    public Optional<ModelView> promoted(StudyId study) {
        return models.promoted(study);
    }

    /**
     * Returns the model ready to score; its scores are divided by the temperature already, so that the logistic function of a difference
     * is a calibrated probability. Reading a model takes a moment the first time.
     */
    public PreferenceScorer scorer(ModelId id) {
        return scorers.of(find(id));
    }

    /** Makes the model the one to use for its study, in the place of another. */
    @Transactional
    public void promote(ModelId id, PersonId by) {
        var model = find(id);
        models.promote(id);
        audit.record(by, "model-promoted", "model " + id, Map.of("name", model.name()));
    }

    /** The model's stored form as a file, of which any part can be read. */
    public Resource artifact(ModelId id) {
        return new ArtifactResource(artifacts, find(id));
    }

    /** Writes the model's stored form, a safetensors file, in constant memory. */
    public void writeArtifact(ModelId id, OutputStream out) {
        artifacts.write(find(id).artifact().digest(), out);
    }
}
