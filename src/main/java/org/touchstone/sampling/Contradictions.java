package org.touchstone.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.preference.ModelTrained;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.adjudication.Adjudication;
import org.touchstone.quality.adjudication.Doubt;
import org.touchstone.studies.Orientation;

/**
 * Tells researchers where a new model contradicts the people of its study. The model has learned from most of these answers, so
 * what it contradicts nevertheless is worth a look.
 */
@Component
class Contradictions {

    private static final int BATCH = 256;

    private final PreferenceModels models;
    private final News news;
    private final Judged judged;
    private final Adjudication adjudication;

    Contradictions(PreferenceModels models, News news, Judged judged, Adjudication adjudication) {
        this.models = models;
        this.news = news;
        this.judged = judged;
        this.adjudication = adjudication;
    }

    /** Holds no transaction while the model reads. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ModelTrained event) {
        news.of(event).ifPresent(this::propose);
    }

    private void propose(ModelView model) {
        var study = Objects.requireNonNull(model.study());
        var preferred = judged.preferred(study);
        var scorer = models.scorer(model.id());
        var probabilities = new ArrayList<Double>();
        for (int from = 0; from < preferred.size(); from += BATCH) {
            var batch = preferred.subList(from, Math.min(from + BATCH, preferred.size()));
            probabilities.addAll(Pools.probabilities(scorer, judged.texts(batch)));
        }
        adjudication.propose(study, of(preferred, probabilities, judged.orientation(study), model.name()));
    }

    /**
     * The comparisons on which the model holds the other response to be more probable than the one that people chose.
     *
     * @param probabilities that the first response is the better one, one per comparison
     * @param orientation where people choose the worse response, the model's better one is what they did not choose
     */
    static Map<ComparisonId, Doubt> of(
            List<Consensus> preferred, List<Double> probabilities, Orientation orientation, String model) {
        var doubts = new HashMap<ComparisonId, Doubt>();
        for (int i = 0; i < preferred.size(); i++) {
            boolean choseFirst = preferred.get(i).majority() == Outcome.FIRST;
            boolean betterIsFirst = choseFirst == (orientation == Orientation.BETTER);
            double contrary = betterIsFirst ? 1 - probabilities.get(i) : probabilities.get(i);
            if (contrary > 0.5) {
                doubts.put(preferred.get(i).comparison(), new Doubt(model, contrary));
            }
        }
        return doubts;
    }
}
