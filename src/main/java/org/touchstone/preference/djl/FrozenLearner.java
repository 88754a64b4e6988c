package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Family;
import org.touchstone.preference.Loss;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Folds;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Learner;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Roster;
import org.touchstone.preference.learning.Temperature;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.torch.Artifact;

/** Trains an ensemble of networks over frozen embeddings; each member leaves one fold out and stops when that fold is served best. */
@Component
class FrozenLearner implements Learner {

    /** The share of the work that embedding is taken to be. */
    private static final double EMBEDDING = 0.6;

    /** The fewest folds by which epochs and the temperature are chosen. */
    private static final int FEWEST_FOLDS = 5;

    private final Embeddings embeddings;

    FrozenLearner(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public Family family() {
        return Family.FROZEN;
    }

    @Override
    public Learned learn(TrainingData data, TrainingConfig config, Progress progress) {
        var roster = Roster.of(data.training());
        var embedded = embeddings.of(roster.candidates(), done -> progress.done(EMBEDDING * done));
        var inputs = Inputs.of(embedded);
        var whole = new Whole(data, roster, embedded.stream().map(inputs::of).toList(), config);
        var folds = Folds.filled(data.training(), Math.max(FEWEST_FOLDS, config.members()), config.seed());
        int parts = IntStream.of(folds).max().orElse(0) + 1;
        var heads = new ArrayList<HeadTraining.Trained>();
        var heldOut = new double[folds.length];
        for (int part = 0; part < parts; part++) {
            var task = whole.task(folds, part);
            var trained = HeadTraining.best(task, progress);
            heads.add(trained);
            var differences = task.watchedDifferences(trained.head());
            for (int i = 0; i < differences.length; i++) {
                heldOut[task.watched()[i]] = differences[i];
            }
            progress.done(EMBEDDING + (1 - EMBEDDING) * (part + 1) / parts);
        }
        var members = heads.subList(0, Math.min(config.members(), parts));
        return learned(data, config, new Result(inputs, members, heldOut));
    }

    /** All that members learn from. */
    private record Whole(TrainingData data, Roster roster, List<float[]> inputs, TrainingConfig config) {

        /** The task of the member that leaves one fold out. */
        HeadTask task(int[] folds, int part) {
            return new HeadTask(
                    "held-out log-loss, member " + (part + 1),
                    data.training(),
                    roster,
                    inputs,
                    IntStream.range(0, folds.length)
                            .filter(i -> folds[i] != part)
                            .toArray(),
                    IntStream.range(0, folds.length)
                            .filter(i -> folds[i] == part)
                            .toArray(),
                    config,
                    config.seed() + part);
        }
    }

    /** What came out of training, before the temperature. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Result(Inputs inputs, List<HeadTraining.Trained> heads, double[] heldOut) {

        double tie() {
            return heads.stream()
                    .mapToDouble(HeadTraining.Trained::tie)
                    .average()
                    .orElseThrow();
        }
    }

    private Learned learned(TrainingData data, TrainingConfig config, Result result) {
        double temperature = temperature(data, config.loss(), result);
        var members = result.heads().stream()
                .map(trained -> trained.head().divided(temperature))
                .toList();
        var scorer = new FrozenScorer(embeddings, result.inputs(), members);
        var metadata = new HashMap<>(embeddings.metadata());
        metadata.put("family", Family.FROZEN.key());
        metadata.put("members", Integer.toString(members.size()));
        metadata.put("temperature", Double.toString(temperature));
        metadata.put("truncated pairs", Long.toString(embeddings.truncated(data.training())));
        if (config.loss().ties() == Loss.Ties.DAVIDSON) {
            metadata.put("tie parameter", Double.toString(Math.exp(result.tie())));
        }
        var heldOut = Arrays.stream(result.heldOut()).map(d -> d / temperature).toArray();
        return new Learned(scorer, scorer.artifact(metadata), heldOut);
    }

    private double temperature(TrainingData data, Loss loss, Result result) {
        if (data.validation().isEmpty()) {
            return Temperature.fit(result.heldOut(), data.training(), loss);
        }
        var heads = result.heads().stream().map(HeadTraining.Trained::head).toList();
        var roster = Roster.of(data.validation());
        var scores = new FrozenScorer(embeddings, result.inputs(), heads).score(roster.candidates());
        return Temperature.fit(roster.differences(scores), data.validation(), loss);
    }

    @Override
    public PreferenceScorer restore(Artifact artifact) {
        return FrozenScorer.of(artifact, embeddings);
    }
}
