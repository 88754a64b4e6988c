package org.touchstone.webhooks;

import org.jspecify.annotations.Nullable;

/** What came of an attempt: the status that it was answered with, or why it was not answered. */
record Reply(@Nullable Integer status, Delivery.@Nullable Problem problem) {

    private static final int GONE = 410;

    static Reply status(int status) {
        return new Reply(status, null);
    }

    static Reply problem(Delivery.Problem problem) {
        return new Reply(null, problem);
    }

    boolean isWell() {
        return status != null && status / 100 == 2;
    }

    /** Whether the receiver wishes to hear nothing more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
