package org.touchstone.sampling;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelTrained;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Has the comparisons of studies put into the order in which people should judge them. Asking returns at once; the work is done in the background. */
@Service
public class Sampling {

    private final OrderingTable table;
    private final Studies studies;
    private final PreferenceModels models;
    private final News news;
    private final AuditTrail audit;

    Sampling(OrderingTable table, Studies studies, PreferenceModels models, News news, AuditTrail audit) {
        this.table = table;
        this.studies = studies;
        this.models = models;
        this.news = news;
        this.audit = audit;
    }

    /** A model that learned from a study's judgments says what to ask next in that study, unless somebody has asked for an order since. */
    @ApplicationModuleListener
    void on(ModelTrained event) {
        news.of(event).ifPresent(this::order);
    }

    private void order(ModelView model) {
        var study = Objects.requireNonNull(model.study());
        boolean late = table.find(study)
                .filter(last -> last.askedAt().isAfter(model.trainedAt()))
                .isPresent();
        if (!late) {
            table.ask(new OrderingTable.Wanted(study, model.id()));
        }
    }

    /**
     * Asks for the open comparisons to be ordered by the study's rule and this model, or, where it is null, to be handed out as they were
     * imported. An ordering that is not done yet is given up. Refuses an unknown study or model.
     */
    @Transactional
    public OrderingView order(StudyId study, @Nullable ModelId model, PersonId by) {
        var found = studies.find(study).id();
        var asked = table.ask(new OrderingTable.Wanted(
                found, model == null ? null : models.find(model).id()));
        if (model == null) {
            audit.record(by, "queue-reset", "study " + study);
        } else {
            audit.record(by, "queue-ordered", "study " + study, Map.of("model", model.toString()));
        }
        return asked;
    }

    /** How far the ordering is that was asked for last; empty where nobody has asked. */
    @Transactional(readOnly = true)
    public Optional<OrderingView> find(StudyId study) {
        return table.find(studies.find(study).id());
    }

    /** Gives an ordering up that is not done, so that the queue stays as it is; false where there is none. */
    @Transactional
    public boolean cancel(StudyId study, PersonId by) {
        boolean withdrawn = table.withdraw(studies.find(study).id());
        if (withdrawn) {
            audit.record(by, "queue-ordering-cancelled", "study " + study);
        }
        return withdrawn;
    }
}
