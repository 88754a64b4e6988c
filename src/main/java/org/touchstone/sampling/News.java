package org.touchstone.sampling;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.touchstone.preference.ModelTrained;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;

/** What is still news when it is told: an event whose listener was cut off is told again after a start, which may be weeks later. */
@Component
class News {

    private final PreferenceModels models;

    News(PreferenceModels models) {
        this.models = models;
    }

    /** The model; empty where it learned from no study here, is gone or put aside, or a newer one of its study is there. */
    Optional<ModelView> of(ModelTrained event) {
        var all = models.all();
        return all.stream()
                .filter(model -> model.id().equals(event.model()))
                .filter(model -> model.study() != null && all.stream().noneMatch(other -> isAfter(other, model)))
                .findFirst();
    }

    private static boolean isAfter(ModelView other, ModelView model) {
        return Objects.equals(other.study(), model.study()) && other.trainedAt().isAfter(model.trainedAt());
    }
}
