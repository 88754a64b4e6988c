package org.touchstone.preference.lexical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
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

/** Trains the n-gram baseline. */
@Component
public final class LexicalLearner implements Learner {

    @Override
    public Family family() {
        return Family.LEXICAL;
    }

    @Override
    public Learned learn(TrainingData data, TrainingConfig config, Progress progress) {
        var space = LexicalSpace.of(data.training());
        var rows = rows(space, data.training());
        var folds = Folds.byConversation(data.training(), config.members(), config.seed());
        var fit = CrossFit.of(rows, folds, space.size(), progress);
        double temperature = temperature(space, fit, data);
        var scorer = scorer(space, fit, temperature);
        var metadata = Map.of(
                "family", Family.LEXICAL.key(),
                "grams", "words 1-2, characters 2-5, FNV-1a, 2^20 buckets each",
                "members", Integer.toString(fit.members().size()),
                "regularisation", Double.toString(fit.c()),
                "temperature", Double.toString(temperature));
        return new Learned(scorer, scorer.artifact(metadata), divided(fit.heldOut(), temperature));
    }

    private static List<PairwiseLogistic.Row> rows(LexicalSpace space, List<Example> examples) {
        var known = new HashMap<String, SparseRow>();
        return examples.stream()
                .map(example -> {
                    var first = known.computeIfAbsent(example.first().response(), space::row);
                    var second = known.computeIfAbsent(example.second().response(), space::row);
                    return new PairwiseLogistic.Row(first.minus(second), example.label(), example.weight());
                })
                .toList();
    }

    private static double temperature(LexicalSpace space, CrossFit fit, TrainingData data) {
        if (data.validation().isEmpty()) {
            return Temperature.fit(fit.heldOut(), labels(data.training()));
        }
        var differences = rows(space, data.validation()).stream()
                .mapToDouble(row -> row.difference().dot(fit.weights()))
                .toArray();
        return Temperature.fit(differences, labels(data.validation()));
    }

    private static LexicalScorer scorer(LexicalSpace space, CrossFit fit, double temperature) {
        var members = fit.members().stream()
                .map(member -> divided(member, temperature))
                .toList();
        return new LexicalScorer(space, divided(fit.weights(), temperature), members);
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

    @Override
    public PreferenceScorer restore(Artifact artifact) {
        return LexicalScorer.of(artifact);
    }
}
