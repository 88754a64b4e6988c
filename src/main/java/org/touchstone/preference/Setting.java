package org.touchstone.preference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/** The numbers that may be set for a training, with the values they can take. */
public enum Setting {
    MEMBERS("members", 1, 10, true),
    MAX_EPOCHS("maxEpochs", 1, 500, true),
    SMOOTHING("smoothing", 0, 0.4, false),
    CENTRING("centring", 0, 1, false),
    REGULARISATION("regularisation", 1e-4, 1e4, false),
    LEARNING_RATE("learningRate", 1e-6, 1e-1, false),
    WEIGHT_DECAY("weightDecay", 0, 10, false),
    DROPOUT("dropout", 0, 0.9, false),
    HIDDEN("hidden", 1, 512, true),
    BATCH("batch", 1, 512, true),
    WARM_UP("warmUp", 0, 0.5, false),
    TRIALS("trials", 2, 50, true);

    private final String field;
    private final double least;
    private final double most;
    private final boolean whole;

    Setting(String field, double least, double most, boolean whole) {
        this.field = field;
        this.least = least;
        this.most = most;
        this.whole = whole;
    }

    /** Its name in forms and in the API. */
    public String field() {
        return field;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /** From what to what it goes, in words. */
    public Phrase range() {
        return Phrase.of("preference.setting.range", exact(least), exact(most));
    }

    /** Written without an exponent or a needless zero. */
    static BigDecimal exact(double number) {
        var plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale()));
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return whole;
    }

    /** Refuses what lies outside; nothing said is fine. */
    void check(@Nullable Number value) {
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw new UnfitSetting(this, value.doubleValue());
        }
    }
}
