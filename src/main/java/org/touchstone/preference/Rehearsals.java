package org.touchstone.preference;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Service;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Learners;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.torch.Artifact;

/** Trains models that answer one question and are forgotten; nothing is stored, and the caller waits. */
@Service
public class Rehearsals {

    private final Learners learners;

    Rehearsals(Learners learners) {
        this.learners = learners;
    }

    /** A model of a family that learned from these pairs; the same pairs and seed give the same model. */
    public PreferenceScorer learn(Family family, List<PreferencePair> pairs, long seed) {
        var data = new TrainingData(pairs.stream().map(Rehearsals::example).toList(), List.of());
        return learners.of(family)
                .learn(data, TrainingConfig.of(family, seed), Progress.silent())
                .scorer();
    }

    /**
     * A model that learned from weighted pairs, and how large it is.
     *
     * @param heard hears the share that is done; what it throws ends the training
     */
    public Rehearsed learn(TrainingConfig config, List<WeightedPair> pairs, DoubleConsumer heard) {
        var examples = pairs.stream()
                .map(weighted -> example(weighted.pair(), weighted.weight()))
                .toList();
        var learned = learners.of(config.family()).learn(new TrainingData(examples, List.of()), config, new Progress() {
            @Override
            public void metric(String series, int step, double value) {}

            @Override
            public void done(double share) {
                heard.accept(share);
            }
        });
        return new Rehearsed(learned.scorer(), numbers(learned.artifact()));
    }

    /** A pair and how much it counts; positive. */
    public record WeightedPair(PreferencePair pair, double weight) {}

    /**
     * A model that was trained for a question.
     *
     * @param numbers how many numbers it learned, all members of its ensemble together
     */
    public record Rehearsed(PreferenceScorer scorer, long numbers) {}

    private static long numbers(Artifact artifact) {
        long numbers = 0;
        for (var tensor : artifact.tensors()) {
            numbers += tensor.values().length;
        }
        return numbers;
    }

    private static Example example(PreferencePair pair) {
        return example(pair, 1);
    }

    private static Example example(PreferencePair pair, double weight) {
        return new Example(
                new Candidate(pair.conversation(), pair.first()),
                new Candidate(pair.conversation(), pair.second()),
                pair.label(),
                weight);
    }
}
