package org.touchstone.preference.learning;

import java.util.List;

/**
 * The pairs of one training run.
 *
 * @param validation pairs of other conversations on which the temperature is fitted; may be empty, and then the training pairs
 *     serve, each scored by members that have not seen it
 */
public record TrainingData(List<Example> training, List<Example> validation) {

    public TrainingData {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }
}
