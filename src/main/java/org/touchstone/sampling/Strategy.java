package org.touchstone.sampling;

import java.util.Locale;

/** By what a model chooses the comparisons that people are asked next. */
public enum Strategy {
    /** What the model is least sure of. */
    UNCERTAINTY,
    /** What the members of the model's ensemble disagree about most. */
    BALD,
    /** What would tell most about the weights of the model's last layer. */
    D_OPTIMAL,
    /** Nothing but chance. */
    RANDOM;

    /** How files, addresses and messages call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
