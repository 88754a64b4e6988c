package org.touchstone.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a family learns; what is null is left to the family, which chooses or knows what works. A family reads what concerns it.
 *
 * @param regularisation C, the inverse of the prior's precision, of the regressions of lexical and hybrid; left to them they choose it by
 *     the log-loss of held-out conversations
 * @param learningRate of AdamW, for networks
 * @param weightDecay of AdamW, decoupled, for networks
 * @param dropout the share of inputs left out at each step, for the networks of frozen
 * @param hidden the number of hidden units of the networks of frozen
 * @param batch pairs per step, for networks
 * @param warmUp the share of the steps over which the learning rate rises before it falls, for networks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tuning(
        @Nullable Double regularisation,
        @Nullable Double learningRate,
        @Nullable Double weightDecay,
        @Nullable Double dropout,
        @Nullable Integer hidden,
        @Nullable Integer batch,
        @Nullable Double warmUp) {

    /** All is left to the family. */
    public static final Tuning USUAL = new Tuning(null, null, null, null, null, null, null);

    /** Refuses what lies outside. */
    void check() {
        Setting.REGULARISATION.check(regularisation);
        Setting.LEARNING_RATE.check(learningRate);
        Setting.WEIGHT_DECAY.check(weightDecay);
        Setting.DROPOUT.check(dropout);
        Setting.HIDDEN.check(hidden);
        Setting.BATCH.check(batch);
        Setting.WARM_UP.check(warmUp);
    }

    /** The learning rate, or the family's own. */
    public double learningRate(double usual) {
        return learningRate == null ? usual : learningRate;
    }

    /** The weight decay, or the family's own. */
    public double weightDecay(double usual) {
        return weightDecay == null ? usual : weightDecay;
    }

    /** The dropout, or the family's own. */
    public double dropout(double usual) {
        return dropout == null ? usual : dropout;
    }

    /** The number of hidden units, or the family's own. */
    public int hidden(int usual) {
        return hidden == null ? usual : hidden;
    }

    /** The pairs per step, or the family's own number. */
    public int batch(int usual) {
        return batch == null ? usual : batch;
    }

    /** The share of the warm-up, or the family's own. */
    public double warmUp(double usual) {
        return warmUp == null ? usual : warmUp;
    }
}
