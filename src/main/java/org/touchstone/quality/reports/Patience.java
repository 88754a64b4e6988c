package org.touchstone.quality.reports;

/** How much work may be done while somebody waits for the answer. */
public enum Patience {
    /** A page is there at once. */
    PAGE(2_000),
    /** A script may wait for a second or two. */
    SCRIPT(20_000),
    /** Work in the background waits for as long as it takes. */
    JOB(Long.MAX_VALUE);

    private final long judgments;

    Patience(long judgments) {
        this.judgments = judgments;
    }

    boolean allows(Basis basis) {
        return basis.judgments() <= judgments;
    }
}
