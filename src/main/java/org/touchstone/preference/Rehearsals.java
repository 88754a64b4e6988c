package org.touchstone.preference;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Service;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Learned;
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
     * A model that learned from weighted pairs.
     *
     * @param heard hears the share that is done; what it throws ends the training
     */
    public Rehearsed learn(TrainingConfig config, List<WeightedPair> pairs, DoubleConsumer heard) {
        return Rehearsed.of(learners.of(config.family()).learn(data(pairs), config, heardBy(heard)));
    }

    /**
     * The same, beginning with the weights of an earlier model instead of anew; its head goes on as well, without its temperature.
     *
     * @param earlier of the same family
     * @throws IllegalArgumentException for any family but finetuned, as what the others learn does not depend on where they begin
     */
    public Rehearsed goOn(Artifact earlier, TrainingConfig config, List<WeightedPair> pairs, DoubleConsumer heard) {
        return Rehearsed.of(learners.of(config.family()).goOn(earlier, data(pairs), config, heardBy(heard)));
    }

    private static TrainingData data(List<WeightedPair> pairs) {
        var examples = pairs.stream()
                .map(weighted -> example(weighted.pair(), weighted.weight()))
                .toList();
        return new TrainingData(examples, List.of());
    }

    private static Progress heardBy(DoubleConsumer heard) {
        return new Progress() {
            @Override
            public void metric(String series, int step, double value) {}

            @Override
            public void done(double share) {
                heard.accept(share);
            }
        };
    }

    /** A pair and how much it counts; positive. */
    public record WeightedPair(PreferencePair pair, double weight) {}

    /**
     * A model that was trained for a question.
     *
     * @param artifact the same in its stored form
     */
    public record Rehearsed(PreferenceScorer scorer, Artifact artifact) {

        private static Rehearsed of(Learned learned) {
            return new Rehearsed(learned.scorer(), learned.artifact());
        }

        /** How many numbers it learned, all members of its ensemble together. */
        public long numbers() {
            long numbers = 0;
            for (var tensor : artifact.tensors()) {
                numbers += tensor.values().length;
            }
            return numbers;
        }
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
