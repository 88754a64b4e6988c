package org.touchstone.quality.adjudication;

/** How far the adjudication of a comparison is. */
public enum State {
    /** Nobody has decided. */
    OPEN,
    /** One has decided and asked for a second opinion, which is to be given blind. */
    AWAITING_SECOND,
    /** Two opinions differ. */
    CONFLICT,
    /** An outcome stands. */
    DECIDED
}
