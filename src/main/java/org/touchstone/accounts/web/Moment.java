package org.touchstone.accounts.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A time as pages show it: for machines and for people. */
record Moment(String iso, String text) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static Moment of(Instant time) {
        return new Moment(time.truncatedTo(ChronoUnit.SECONDS).toString(), MINUTES.format(time));
    }
}
