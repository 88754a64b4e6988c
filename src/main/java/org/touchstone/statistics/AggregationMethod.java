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
    DAWID_SKENE,
    /** {@link BradleyTerry} */
    BRADLEY_TERRY,
    /** {@link Davidson} */
    DAVIDSON,
    /** {@link WorkerDavidson} */
    WORKER_DAVIDSON;

    /** How probable a method finds a label. */
    @FunctionalInterface
    interface Prediction {
        double of(int item, int worker, int label);
    }

    /** How the method is called in files and figures. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether items are to the method pairs of things with strengths, and not mere numbers. */
    public boolean isOverThings() {
        return compareTo(DAWID_SKENE) > 0;
    }

    /** Fits with the settings of the house; the same labels and seed give the same result. Refused by methods over things. */
    public Aggregation fit(Labels labels, long seed) {
        return switch (this) {
            case MAJORITY -> MajorityVote.fit(labels);
            case ONE_COIN -> OneCoin.fit(labels, OneCoin.STRENGTH, seed);
            case GLAD -> Glad.fit(labels);
            case MACE -> Mace.fit(labels, seed);
            case DAWID_SKENE -> DawidSkene.fit(labels, DawidSkene.STRENGTH, seed);
            default -> throw new IllegalArgumentException(this + " has to know which things the items are pairs of");
        };
    }

    /** The same of any method. */
    public Aggregation fit(PairedLabels labels, long seed) {
        return isOverThings() ? PairLabels.of(this, labels, pairs().fit(labels.votes())) : fit(labels.labels(), seed);
    }

    /** What the method, fitted to these labels, says of others of the same items and workers. */
    Prediction prediction(PairedLabels labels, long seed) {
        return isOverThings()
                ? PairLabels.prediction(labels, pairs().fit(labels.votes()).answers())
                : fit(labels.labels(), seed)::predict;
    }

    private PairMethod pairs() {
        return PairMethod.valueOf(name());
    }
}
