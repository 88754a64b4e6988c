package org.touchstone.statistics;

import java.util.Locale;

/** How labels of items may be aggregated, in the order from few to many numbers to be estimated. */
public enum AggregationMethod {
    /** {@link MajorityVote} */
    MAJORITY,
    /** {@link OneCoin} */
    ONE_COIN,
    /** {@link Glad} */
    GLAD,
    /** {@link Mace} */
    MACE,
    /** {@link DawidSkene} */
    DAWID_SKENE;

    /** How the method is called in files and figures. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fits with the settings of the house; the same labels and seed give the same result. */
    public Aggregation fit(Labels labels, long seed) {
        return switch (this) {
            case MAJORITY -> MajorityVote.fit(labels);
            case ONE_COIN -> OneCoin.fit(labels, OneCoin.STRENGTH, seed);
            case GLAD -> Glad.fit(labels);
            case MACE -> Mace.fit(labels, seed);
            case DAWID_SKENE -> DawidSkene.fit(labels, DawidSkene.STRENGTH, seed);
        };
    }
}
