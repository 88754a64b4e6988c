package org.touchstone.laboratory.knowing;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure of how good a judge's probabilities are. */
enum Quality {
    ACCURACY,
    ECE,
    ECE_WIDTH,
    RMS,
    BRIER,
    AUROC;

    /** The figure of the answers with the given numbers. */
    ToDoubleFunction<int[]> of(Answers answers) {
        return switch (this) {
            case ACCURACY -> answers::accuracy;
            case ECE -> answers::ece;
            case ECE_WIDTH -> answers::eceOfEqualWidth;
            case RMS -> answers::rms;
            case BRIER -> answers::brier;
            case AUROC -> answers::auroc;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
