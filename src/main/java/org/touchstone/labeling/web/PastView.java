package org.touchstone.labeling.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of a worker's history: what they saw, in short, and what they said. */
record PastView(Moment moment, String asked, String left, String right, Said said) {

    /** A time, for programs and in words. */
    record Moment(Instant at, String words) {

        private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);

        static Moment of(Instant at) {
            return new Moment(at, WHEN.format(at));
        }
    }

    /** The answer and the reason given for it. */
    record Said(String words, @Nullable String rationale) {}
}
