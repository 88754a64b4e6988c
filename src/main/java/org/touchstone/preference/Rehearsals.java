package org.touchstone.preference;

import java.util.List;
import org.springframework.stereotype.Service;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Learners;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;

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

    private static Example example(PreferencePair pair) {
        return new Example(
                new Candidate(pair.conversation(), pair.first()),
                new Candidate(pair.conversation(), pair.second()),
                pair.label(),
                1);
    }
}
