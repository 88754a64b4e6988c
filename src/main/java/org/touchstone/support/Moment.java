package org.touchstone.support;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when, in the words that all pages use. */
public final class Moment {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Moment() {}

    /** To the minute, such as {@code 2 Mar 2026, 08:05 UTC}. */
    public static String text(Instant instant) {
        return MINUTES.format(instant);
    }
}
