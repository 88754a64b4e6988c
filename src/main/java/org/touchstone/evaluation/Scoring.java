package org.touchstone.evaluation;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;

/** Asks a model for the margins of many pairs, some at a time. */
@Component
class Scoring {

    private static final int BATCH = 128;

    private final PreferenceModels models;

    Scoring(PreferenceModels models) {
        this.models = models;
    }

    /** Refuses a model that is not there. */
    ModelView model(ModelId id) {
        return models.find(id);
    }

    /** For each item, score of the first response minus score of the second; tells how many are done as it goes. */
    double[] margins(ModelId model, List<Item> items, IntConsumer done) {
        return scores(model, items, done).margins();
    }

    /** The scores of both responses of each item; tells how many items are done as it goes. */
    Scores scores(ModelId model, List<Item> items, IntConsumer done) {
        var scorer = models.scorer(model);
        var scores = new double[2 * items.size()];
        for (int from = 0; from < items.size(); from += BATCH) {
            var batch = items.subList(from, Math.min(items.size(), from + BATCH));
            double[] some =
                    scorer.score(batch.stream().flatMap(Scoring::candidates).toList());
            System.arraycopy(some, 0, scores, 2 * from, some.length);
            done.accept(from + batch.size());
        }
        return Scores.of(scores);
    }

    private static Stream<Candidate> candidates(Item item) {
        var pair = item.pair();
        return Stream.of(
                new Candidate(pair.conversation(), pair.first()), new Candidate(pair.conversation(), pair.second()));
    }
}
