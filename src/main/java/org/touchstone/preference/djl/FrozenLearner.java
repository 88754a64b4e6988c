package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Family;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Artifact;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Folds;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Learner;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Temperature;
import org.touchstone.preference.learning.TrainingData;

/** Trains an ensemble of networks over frozen embeddings; each member leaves one fold out and stops when that fold is served best. */
@Component
class FrozenLearner implements Learner {

    /** The share of the work that embedding is taken to be. */
    private static final double EMBEDDING = 0.6;

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
        var embedded = embed(data, progress);
        var inputs = Inputs.of(List.copyOf(embedded.values()));
        var rows = rows(data.training(), embedded, inputs);
        var folds = Folds.byConversation(data.training(), config.members(), config.seed());
        var heads = new ArrayList<Head>();
        for (int member = 0; member < config.members(); member++) {
            heads.add(HeadTraining.best(task(rows, folds, member, config), progress));
            progress.done(EMBEDDING + (1 - EMBEDDING) * (member + 1) / config.members());
        }
        var heldOut = IntStream.range(0, rows.size())
                .mapToDouble(i -> difference(heads.get(folds[i]), rows.get(i)))
                .toArray();
        return learned(data, config, new Trained(inputs, heads, heldOut));
    }

    /** What came out of training, before the temperature. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Trained(Inputs inputs, List<Head> heads, double[] heldOut) {}

    private Learned learned(TrainingData data, TrainingConfig config, Trained trained) {
        double temperature = temperature(data, trained);
        var members =
                trained.heads().stream().map(head -> head.divided(temperature)).toList();
        var scorer = new FrozenScorer(embeddings, trained.inputs(), members);
        var metadata = new HashMap<>(embeddings.metadata());
        metadata.put("family", Family.FROZEN.key());
        metadata.put("members", Integer.toString(config.members()));
        metadata.put("temperature", Double.toString(temperature));
        metadata.put("truncated pairs", Long.toString(embeddings.truncated(data.training())));
        var heldOut = IntStream.range(0, trained.heldOut().length)
                .mapToDouble(i -> trained.heldOut()[i] / temperature)
                .toArray();
        return new Learned(scorer, scorer.artifact(metadata), heldOut);
    }

    private double temperature(TrainingData data, Trained trained) {
        if (data.validation().isEmpty()) {
            return Temperature.fit(trained.heldOut(), labels(data.training()));
        }
        var scorer = new FrozenScorer(embeddings, trained.inputs(), trained.heads());
        var first = scorer.score(data.validation().stream().map(Example::first).toList());
        var second =
                scorer.score(data.validation().stream().map(Example::second).toList());
        var differences = IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] - second[i])
                .toArray();
        return Temperature.fit(differences, labels(data.validation()));
    }

    private Map<Candidate, Embeddings.Embedded> embed(TrainingData data, Progress progress) {
        var candidates = data.training().stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList();
        var vectors = embeddings.of(candidates, done -> progress.done(EMBEDDING * done));
        var embedded = new HashMap<Candidate, Embeddings.Embedded>();
        for (int i = 0; i < vectors.size(); i++) {
            embedded.put(candidates.get(i), vectors.get(i));
        }
        return embedded;
    }

    private static List<HeadTraining.Row> rows(
            List<Example> pairs, Map<Candidate, Embeddings.Embedded> embedded, Inputs inputs) {
        return pairs.stream()
                .map(pair -> new HeadTraining.Row(
                        inputs.of(Objects.requireNonNull(embedded.get(pair.first()))),
                        inputs.of(Objects.requireNonNull(embedded.get(pair.second()))),
                        pair.label(),
                        pair.weight()))
                .toList();
    }

    private static HeadTraining.Task task(List<HeadTraining.Row> rows, int[] folds, int member, TrainingConfig config) {
        var training = new ArrayList<HeadTraining.Row>();
        var watched = new ArrayList<HeadTraining.Row>();
        for (int i = 0; i < folds.length; i++) {
            (folds[i] == member ? watched : training).add(rows.get(i));
        }
        return new HeadTraining.Task(
                "held-out log-loss, member " + (member + 1),
                training,
                watched,
                config.seed() + member,
                config.maxEpochs());
    }

    private static double difference(Head head, HeadTraining.Row row) {
        return head.score(row.first()) - head.score(row.second());
    }

    private static double[] labels(List<Example> examples) {
        return examples.stream().mapToDouble(Example::label).toArray();
    }

    @Override
    public PreferenceScorer restore(Artifact artifact) {
        return FrozenScorer.of(artifact, embeddings);
    }
}
