package org.touchstone.accounts.security;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.touchstone.support.Phrase;

/** Wrong passwords came too often; even the right one is not looked at before the time given. */
final class TooManyAttempts extends AuthenticationException {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final long seconds;
    private final String clock;

    TooManyAttempts(Instant now, Instant until) {
        super("There were too many wrong attempts. Try again " + in(seconds(now, until)) + ", at " + CLOCK.format(until)
                + ". Until then even the right password is refused.");
        this.seconds = seconds(now, until);
        this.clock = CLOCK.format(until);
    }

    Phrase phrase() {
        return seconds < 60
                ? Phrase.of("accounts.sign-in.wait-seconds", seconds, clock)
                : Phrase.of("accounts.sign-in.wait-minutes", (seconds + 59) / 60, clock);
    }

    long seconds() {
        return seconds;
    }

    private static long seconds(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
    }

    private static String in(long seconds) {
        return seconds < 60 ? "in " + seconds + " seconds" : "in " + minutes((seconds + 59) / 60);
    }

    private static String minutes(long minutes) {
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
