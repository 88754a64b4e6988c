package org.touchstone.preference.linear;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Artifact;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Folds;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Temperature;
import org.touchstone.preference.learning.TrainingData;

/** Trains a calibrated Bradley-Terry regression over any space, and brings a stored one back. */
public final class LinearModel {

    /** The share of the work that computing features is taken to be. */
    private static final double FEATURES = 0.5;

    private LinearModel() {}

    /** Trains over a space that was fitted to the training pairs; the metadata is stored beside what this adds. */
    public static Learned learn(
            Space space, TrainingData data, TrainingConfig config, Map<String, String> metadata, Progress progress) {
        var rows = rows(space, data.training(), progress);
        var folds = Folds.byConversation(data.training(), config.members(), config.seed());
        var fit = CrossFit.of(rows, folds, space.size(), progress.from(FEATURES));
        double temperature = temperature(space, fit, data);
        var members = fit.members().stream()
                .map(member -> divided(member, temperature))
                .toList();
        var scorer = new LinearScorer(space, divided(fit.weights(), temperature), members);
        var described = new HashMap<>(metadata);
        described.put("members", Integer.toString(members.size()));
        described.put("regularisation", Double.toString(fit.c()));
        described.put("temperature", Double.toString(temperature));
        return new Learned(scorer, scorer.artifact(described), divided(fit.heldOut(), temperature));
    }

    /** The scorer that an artifact holds over the space that the same artifact holds. */
    public static PreferenceScorer restore(Artifact artifact, Space space) {
        return LinearScorer.of(artifact, space);
    }

    private static List<PairwiseLogistic.Row> rows(Space space, List<Example> examples, Progress progress) {
        var candidates = examples.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList();
        var rows = space.rows(candidates, done -> progress.done(FEATURES * done));
        var byCandidate = new HashMap<Candidate, SparseRow>();
        IntStream.range(0, rows.size()).forEach(i -> byCandidate.put(candidates.get(i), rows.get(i)));
        return examples.stream()
                .map(pair -> new PairwiseLogistic.Row(
                        row(byCandidate, pair.first()).minus(row(byCandidate, pair.second())),
                        pair.label(),
                        pair.weight()))
                .toList();
    }

    private static SparseRow row(Map<Candidate, SparseRow> rows, Candidate candidate) {
        return rows.getOrDefault(candidate, new SparseRow(new int[0], new double[0]));
    }

    private static double temperature(Space space, CrossFit fit, TrainingData data) {
        if (data.validation().isEmpty()) {
            return Temperature.fit(fit.heldOut(), labels(data.training()));
        }
        var differences = rows(space, data.validation(), Progress.silent()).stream()
                .mapToDouble(row -> row.difference().dot(fit.weights()))
                .toArray();
        return Temperature.fit(differences, labels(data.validation()));
    }

    private static double[] labels(List<Example> examples) {
        return examples.stream().mapToDouble(Example::label).toArray();
    }

    /** Rounds to the 32 bits that are stored, so that a model scores the same before and after it was stored. */
    private static double[] divided(double[] numbers, double temperature) {
        var divided = new double[numbers.length];
        for (int i = 0; i < divided.length; i++) {
            divided[i] = (float) (numbers[i] / temperature);
        }
        return divided;
    }
}
