package org.touchstone.sampling;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.quality.CaseReference;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;

/** Shows those who decide a dispute what the study's model makes of it, word by word: the one in use, or else the newest. */
@Component
class ModelOpinion implements CaseReference {

    private final PreferenceModels models;

    ModelOpinion(PreferenceModels models) {
        this.models = models;
    }

    @Override
    public Optional<Link> of(StudyId study, ComparisonId comparison) {
        return models.promoted(study)
                .or(() -> models.all().stream()
                        .filter(model -> study.equals(model.study()))
                        .findFirst())
                .map(model -> link(model, comparison));
    }

    private static Link link(ModelView model, ComparisonId comparison) {
        return new Link(
                Phrase.of("sampling.opinion", model.name()),
                "/models/%s/score?comparison=%s&near=true".formatted(model.id(), comparison));
    }
}
