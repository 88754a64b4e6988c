package org.touchstone.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times of votes in ISO 8601 with their zone. The shape that most files have is read digit by digit, in a fraction of the usual time. */
final class Timestamp {

    private static final String USUAL = "0000-00-00T00:00:00Z";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    private Timestamp() {}

    /** Null for null; refuses what is no time. */
    static @Nullable Instant of(@Nullable String text) throws UnfitRow {
        try {
            return text == null ? null : kept(instant(text));
        } catch (DateTimeException _) {
            throw new UnfitRow("A \"submitted_at\" must be a time such as 2016-02-01T23:59:35Z");
        }
    }

    /** The time itself; refuses one outside the years that the database reads as Java writes them. */
    static Instant kept(Instant time) throws UnfitRow {
        if (time.isBefore(FIRST) || !time.isBefore(TOO_LATE)) {
            throw new UnfitRow("The year of a time must be one from 1 to 9999");
        }
        return time;
    }

    private static Instant instant(String text) {
        if (!isUsual(text)) {
            return OffsetDateTime.parse(text).toInstant();
        }
        var time = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return time.toInstant(ZoneOffset.UTC);
    }

    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char letter = text.charAt(i);
            char wanted = USUAL.charAt(i);
            if (wanted == '0' ? letter < '0' || letter > '9' : letter != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
