package org.touchstone.preference.learning;

import org.touchstone.preference.Family;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.torch.Artifact;

/** Trains models of one family and brings stored ones back to life. */
public interface Learner {

    /** The family this learner trains. */
    Family family();

    /** Trains a model; the same data and configuration give the same numbers on the same machine. */
    Learned learn(TrainingData data, TrainingConfig config, Progress progress);

    /**
     * Trains a model that begins with the weights of an earlier one of this family instead of anew.
     *
     * @throws IllegalArgumentException where what the family learns does not depend on where it begins
     */
    default Learned goOn(Artifact earlier, TrainingData data, TrainingConfig config, Progress progress) {
        throw new IllegalArgumentException(
                "What the family " + family().key() + " learns does not depend on where it begins");
    }

    /** The scorer that an artifact of this family holds. */
    PreferenceScorer restore(Artifact artifact);
}
