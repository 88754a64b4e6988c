package org.touchstone.statistics;

import java.util.Locale;

/** How votes on pairs of things that recur may be aggregated, in the order from few to many numbers to be estimated. */
public enum PairMethod {
    /** {@link BradleyTerry} */
    BRADLEY_TERRY,
    /** {@link RaoKupper} */
    RAO_KUPPER,
    /** {@link Davidson} */
    DAVIDSON,
    /** {@link WorkerDavidson} */
    WORKER_DAVIDSON;

    /** How the method is called in files and figures. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fits with the settings of the house; no chance is involved. */
    public PairFit fit(PairVotes votes) {
        return switch (this) {
            case BRADLEY_TERRY -> BradleyTerry.fit(votes, BradleyTerry.DEVIATION);
            case RAO_KUPPER -> RaoKupper.fit(votes, BradleyTerry.DEVIATION);
            case DAVIDSON -> Davidson.fit(votes, BradleyTerry.DEVIATION);
            case WORKER_DAVIDSON -> WorkerDavidson.fit(votes);
        };
    }
}
