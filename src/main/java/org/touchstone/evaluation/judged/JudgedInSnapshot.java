package org.touchstone.evaluation.judged;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Response;
import org.touchstone.datasets.Backing;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Progress;

/** The pairs of snapshots. */
@Component
public class JudgedInSnapshot {

    private static final int BATCH = 100;

    /** So many pairs a model is asked about at most, those at the beginning: their texts wait in memory. */
    private static final int MOST_SCORED = 20_000;

    private final Datasets datasets;
    private final PreferenceModels models;

    JudgedInSnapshot(Datasets datasets, PreferenceModels models) {
        this.datasets = datasets;
        this.models = models;
    }

    /** Hands over the pairs with their labels, in their order and in constant memory; at most so many. */
    public void forEach(SnapshotId snapshot, int most, Consumer<JudgedPair> each) {
        datasets.forEachSourced(snapshot, most, (pair, sources) -> each.accept(judged(pair, sources)));
    }

    /** Hands over the pairs, of a large snapshot those at its beginning, with the model's probabilities as shares of one vote each. */
    public void forEachByModel(SnapshotId snapshot, ModelId model, Progress progress, Consumer<JudgedPair> each) {
        List<JudgedPair> pairs = new ArrayList<>();
        forEach(snapshot, MOST_SCORED, pairs::add);
        var scores = new Scores(models.scorer(model));
        for (int from = 0; from < pairs.size(); from += BATCH) {
            progress.report(from, pairs.size());
            scores.vote(pairs.subList(from, Math.min(from + BATCH, pairs.size())))
                    .forEach(each);
        }
    }

    private static JudgedPair judged(PreferencePair pair, Backing.Sources sources) {
        return new JudgedPair(
                pair.conversation(),
                new Response(pair.first(), sources.first()),
                new Response(pair.second(), sources.second()),
                Votes.share(pair.label()));
    }
}
