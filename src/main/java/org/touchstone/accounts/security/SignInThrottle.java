package org.touchstone.accounts.security;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Sha256;

/**
 * Slows down whoever guesses passwords, whether or not the account exists. An attempt counts as a failure before the
 * password is looked at and is taken back when it was right, so that many attempts at once gain nothing.
 */
@Component
class SignInThrottle {

    private final SignInSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(SignInSettings settings, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes an attempt; throws {@link TooManyAttempts} when none is allowed at present. */
    @Transactional
    public void attempt(String email, String address) {
        count(account(email), settings.failuresPerAccount());
        count(address(address), settings.failuresPerAddress());
    }

    /** Takes the attempt back, and forgets the earlier failures of the account. */
    @Transactional
    public void succeeded(String email, String address) {
        jdbc.sql("delete from accounts.sign_in_throttle where key = :key or last_at < :old")
                .param("key", account(email))
                .param("old", written(clock.instant().minus(settings.forgetAfter())))
                .update();
        jdbc.sql("""
            update accounts.sign_in_throttle set failures = greatest(failures - 1, 0), blocked_until = null
            where key = :key\
            """).param("key", address(address)).update();
    }

    private void count(String key, int allowed) {
        var now = clock.instant();
        var before = lock(key, now);
        if (before.blockedUntil() != null && before.blockedUntil().isAfter(now)) {
            throw new TooManyAttempts(now, before.blockedUntil());
        }
        boolean forgotten = before.lastAt().plus(settings.forgetAfter()).isBefore(now);
        int failures = forgotten ? 1 : before.failures() + 1;
        jdbc.sql("""
            update accounts.sign_in_throttle
            set failures = :failures, last_at = :now, blocked_until = :until::timestamptz where key = :key\
            """)
                .param("failures", failures)
                .param("now", written(now))
                .param("until", failures < allowed ? null : written(now.plus(delay(failures - allowed))))
                .param("key", key)
                .update();
    }

    private Row lock(String key, Instant now) {
        jdbc.sql("""
            insert into accounts.sign_in_throttle (key, failures, last_at) values (:key, 0, :now)
            on conflict (key) do nothing\
            """).param("key", key).param("now", written(now)).update();
        return jdbc.sql("select failures, last_at, blocked_until from accounts.sign_in_throttle where key = :key for"
                        + " update")
                .param("key", key)
                .query((row, _) ->
                        new Row(row.getInt(1), row.getTimestamp(2).toInstant(), instant(row.getTimestamp(3))))
                .single();
    }

    /** Doubles with every further failure, up to the longest. */
    private Duration delay(int further) {
        var delay = settings.firstDelay().multipliedBy(1L << Math.min(further, 20));
        return delay.compareTo(settings.longestDelay()) < 0 ? delay : settings.longestDelay();
    }

    private static String account(String email) {
        return "account:" + digest(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Of a digest, since a proxy may pass on anything of any length for an address. */
    private static String address(String address) {
        return "address:" + digest(address);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.empty().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static OffsetDateTime written(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private record Row(
            int failures, Instant lastAt, @Nullable Instant blockedUntil) {}
}
