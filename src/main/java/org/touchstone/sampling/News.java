package org.touchstone.sampling;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.touchstone.preference.ModelTrained;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Refusal;

/** What is still news when it is told: an event whose listener was cut off is told again after a start, which may be weeks later. */
@Component
class News {

    private final PreferenceModels models;

    News(PreferenceModels models) {
        this.models = models;
    }

    /** The model; empty where it learned from no study here, was deleted, or a newer one of its study is there. */
    Optional<ModelView> of(ModelTrained event) {
        return find(event).filter(model -> model.study() != null && isNewest(model));
    }

    private Optional<ModelView> find(ModelTrained event) {
        try {
            return Optional.of(models.find(event.model()));
        } catch (Refusal.NotFound _) {
            return Optional.empty();
        }
    }

    private boolean isNewest(ModelView model) {
        return models.all().stream()
                .filter(other -> model.study() != null && model.study().equals(other.study()))
                .noneMatch(other -> other.trainedAt().isAfter(model.trainedAt()));
    }
}
