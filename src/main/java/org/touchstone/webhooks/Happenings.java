package org.touchstone.webhooks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotFrozen;
import org.touchstone.preference.ModelTrained;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyFinished;
import org.touchstone.studies.StudyId;

/** Hears what happens in other modules and says it in words that receivers can read without asking back. */
@Component
class Happenings {

    private final Outbox outbox;
    private final Studies studies;
    private final Datasets datasets;
    private final PreferenceModels models;

    Happenings(Outbox outbox, Studies studies, Datasets datasets, PreferenceModels models) {
        this.outbox = outbox;
        this.studies = studies;
        this.datasets = datasets;
        this.models = models;
    }

    @EventListener
    @Transactional
    public void on(SnapshotFrozen event) {
        var snapshot = datasets.find(event.snapshot());
        var counts = new LinkedHashMap<String, Integer>();
        snapshot.counts().forEach((split, count) -> counts.put(split.name().toLowerCase(Locale.ROOT), count));
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("snapshot", snapshot.id().toString());
        data.put("name", snapshot.name());
        data.put("digest", snapshot.digest());
        data.put("study", text(snapshot.study()));
        data.put("pairs", counts);
        outbox.tell(Topic.SNAPSHOT_FROZEN, data);
    }

    @EventListener
    @Transactional
    public void on(StudyFinished event) {
        var study = studies.find(event.study());
        outbox.tell(
                Topic.STUDY_FINISHED,
                Map.of("study", study.id().toString(), "name", study.settings().name()));
    }

    @EventListener
    @Transactional
    public void on(ModelTrained event) {
        var model = models.find(event.model());
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("model", model.id().toString());
        data.put("name", model.name());
        data.put("snapshot", model.snapshot().toString());
        data.put("study", text(model.study()));
        outbox.tell(Topic.MODEL_TRAINED, data);
    }

    private static @Nullable String text(@Nullable StudyId study) {
        return study == null ? null : study.toString();
    }
}
