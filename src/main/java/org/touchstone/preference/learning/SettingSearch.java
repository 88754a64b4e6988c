package org.touchstone.preference.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/**
 * Trains with several settings and keeps the model that leaves held-out conversations of the training pairs the least log-loss; pairs are held out
 * by the learner itself, and test pairs are never seen. Where a learner holds none out, the validation pairs decide.
 */
public final class SettingSearch {

    private static final String CURVE = "held-out log-loss by trial";

    private final Learner learner;
    private final TrainingData data;
    private final Progress progress;

    private SettingSearch(Learner learner, TrainingData data, Progress progress) {
        this.learner = learner;
        this.data = data;
        this.progress = progress;
    }

    /** Trains as the configuration says: once, or by as many trials as its search has, all of which the artifact then names. */
    public static Learned learn(Learner learner, TrainingData data, TrainingConfig config, Progress progress) {
        var search = config.search();
        return search == null
                ? learner.learn(data, config, progress)
                : new SettingSearch(learner, data, progress).best(Trials.of(config, search.trials()));
    }

    private Learned best(List<TrainingConfig> trials) {
        var told = new HashMap<String, String>();
        Learned best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < trials.size(); i++) {
            var learned = learner.learn(data, trials.get(i), quiet(progress.between(i, trials.size())));
            double loss = loss(learned);
            progress.metric(CURVE, i + 1, loss);
            told.put(
                    "trial %02d".formatted(i + 1),
                    String.format(Locale.ROOT, "%s: %.5f", Trials.words(trials.get(i)), loss));
            if (best == null || loss < least) {
                best = learned;
                least = loss;
                told.put("chosen trial", Integer.toString(i + 1));
            }
        }
        return described(best, told);
    }

    private double loss(Learned learned) {
        var held = learned.heldOut();
        int[] known = IntStream.range(0, held.length)
                .filter(i -> !Double.isNaN(held[i]))
                .toArray();
        if (known.length == 0) {
            var roster = Roster.of(data.validation());
            var differences = roster.differences(learned.scorer().score(roster.candidates()));
            return Temperature.logLoss(differences, labels(data.validation()), 1);
        }
        return Temperature.logLoss(
                IntStream.of(known).mapToDouble(i -> held[i]).toArray(),
                IntStream.of(known)
                        .mapToDouble(i -> data.training().get(i).label())
                        .toArray(),
                1);
    }

    private static double[] labels(List<Example> pairs) {
        return pairs.stream().mapToDouble(Example::label).toArray();
    }

    private static Learned described(@Nullable Learned learned, Map<String, String> told) {
        var found = Objects.requireNonNull(learned);
        var metadata = new HashMap<>(found.artifact().metadata());
        metadata.putAll(told);
        var tensors = new ArrayList<Tensor>();
        found.artifact().tensors().forEach(tensors::add);
        return new Learned(found.scorer(), new Artifact(metadata, tensors), found.heldOut());
    }

    /** The curves of single trials are not kept; each of their points is a moment to stop all the same. */
    private static Progress quiet(Progress whole) {
        return new Progress() {
            private double reached;

            @Override
            public void metric(String series, int step, double value) {
                whole.done(reached);
            }

            @Override
            public void done(double share) {
                reached = share;
                whole.done(share);
            }
        };
    }
}
