package org.touchstone.sampling;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelTrained;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Has the comparisons of studies put into the order in which people should judge them. Asking returns at once; the work is done in the background. */
@Service
public class Sampling {

    private final OrderingTable table;
    private final Studies studies;
    private final PreferenceModels models;
    private final AuditTrail audit;

    Sampling(OrderingTable table, Studies studies, PreferenceModels models, AuditTrail audit) {
        this.table = table;
        this.studies = studies;
        this.models = models;
        this.audit = audit;
    }

    /** A model that learned from a study's judgments says what to ask next in that study. */
    @ApplicationModuleListener
    void on(ModelTrained event) {
        var study = models.find(event.model()).study();
        if (study != null) {
            table.ask(new OrderingTable.Wanted(study, event.model()));
        }
    }

    /**
     * Asks for the open comparisons to be ordered by the study's rule and this model, or, where it is null, to be handed out as they were
     * imported. An ordering that is not done yet is given up. Refuses an unknown study or model.
     */
    @Transactional
    public void order(StudyId study, @Nullable ModelId model, PersonId by) {
        table.ask(new OrderingTable.Wanted(
                studies.find(study).id(),
                model == null ? null : models.find(model).id()));
        if (model == null) {
            audit.record(by, "queue-reset", "study " + study);
        } else {
            audit.record(by, "queue-ordered", "study " + study, Map.of("model", model.toString()));
        }
    }

    /** How far the ordering is that was asked for last; empty where nobody has asked. */
    @Transactional(readOnly = true)
    public Optional<OrderingView> find(StudyId study) {
        return table.find(studies.find(study).id());
    }

    /** Gives an ordering up that is not done; the queue stays as it is. */
    @Transactional
    public void cancel(StudyId study, PersonId by) {
        if (table.withdraw(studies.find(study).id())) {
            audit.record(by, "queue-ordering-cancelled", "study " + study);
        }
    }
}
