package org.touchstone.accounts.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A time as pages show it: to the second for machines; for people in their language, printed with double braces. */
record Moment(Instant at) {

    static Moment of(Instant time) {
        return new Moment(time);
    }

    public String iso() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
