package org.touchstone.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a training run is asked to do; with the snapshot it decides every number of the model. Runs stored before there were losses and
 * tunings read as those that were usual.
 *
 * @param seed starts every random choice of the run
 * @param members how many models are averaged, each trained with a different part of the training pairs left out; 1 to 10
 * @param maxEpochs the most passes over the training pairs that a network may take; 1 to 500
 * @param search null where the settings are to be used as they are
 * @param pairs how many training pairs to learn from at least, in whole conversations drawn by the seed, fewer lying within more of the same seed; null
 *     for all of them. Models of a part are points of learning curves, not for use
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingConfig(
        Family family,
        long seed,
        int members,
        int maxEpochs,
        Loss loss,
        Tuning tuning,
        @Nullable Search search,
        @Nullable Integer pairs) {

    public TrainingConfig {
        Setting.MEMBERS.check(members);
        Setting.MAX_EPOCHS.check(maxEpochs);
        loss = Objects.requireNonNullElse(loss, Loss.USUAL);
        tuning = Objects.requireNonNullElse(tuning, Tuning.USUAL);
        loss.check();
        tuning.check();
        if (search != null) {
            search.check();
        }
        if (pairs != null && pairs < 1) {
            throw new IllegalArgumentException("At least one pair to learn from is needed but it was to be " + pairs);
        }
    }

    /** The usual loss and tuning, and no search. */
    public TrainingConfig(Family family, long seed, int members, int maxEpochs) {
        this(family, seed, members, maxEpochs, Loss.USUAL, Tuning.USUAL, null, null);
    }

    /**
     * The configuration to use when nothing is known against it: five members, at most 60 epochs; where whole encoders are trained, one member
     * and at most 3.
     */
    public static TrainingConfig of(Family family, long seed) {
        return family == Family.FINETUNED
                ? new TrainingConfig(family, seed, 1, 3)
                : new TrainingConfig(family, seed, 5, 60);
    }

    /** The same with another loss. */
    public TrainingConfig with(Loss other) {
        return new TrainingConfig(family, seed, members, maxEpochs, other, tuning, search, pairs);
    }

    /** The same with another tuning. */
    public TrainingConfig with(Tuning other) {
        return new TrainingConfig(family, seed, members, maxEpochs, loss, other, search, pairs);
    }

    /** The same from another seed, on all training pairs or, where not null, on a part. */
    public TrainingConfig with(long otherSeed, @Nullable Integer part) {
        return new TrainingConfig(family, otherSeed, members, maxEpochs, loss, tuning, search, part);
    }
}
