package org.touchstone.preference;

/**
 * What a training run is asked to do; with the snapshot it decides every number of the model.
 *
 * @param seed starts every random choice of the run
 * @param members how many models are averaged, each trained with a different part of the training pairs left out; 2 to 10
 * @param maxEpochs the most passes over the training pairs that the network of the frozen and hybrid families may take; 1 to 500
 */
public record TrainingConfig(Family family, long seed, int members, int maxEpochs) {

    public TrainingConfig {
        if (members < 2 || members > 10) {
            throw new IllegalArgumentException("An ensemble has 2 to 10 members but was asked to have " + members);
        }
        if (maxEpochs < 1 || maxEpochs > 500) {
            throw new IllegalArgumentException("Training takes 1 to 500 epochs but was asked to take " + maxEpochs);
        }
    }

    /** The configuration to use when nothing is known against it: five members, at most 60 epochs. */
    public static TrainingConfig of(Family family, long seed) {
        return new TrainingConfig(family, seed, 5, 60);
    }
}
