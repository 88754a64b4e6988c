package org.touchstone.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.accounts.AdjustableClock;

@SpringBootTest
class SignInThrottleTests {

    private static final SignInSettings SETTINGS =
            new SignInSettings(5, 20, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

    private final AdjustableClock clock = new AdjustableClock();
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final String email = UUID.randomUUID() + "@example.org";
    private final String address = UUID.randomUUID().toString();

    SignInThrottleTests(@Autowired JdbcClient jdbc, @Autowired PlatformTransactionManager transactions) {
        this.throttle = new SignInThrottle(SETTINGS, jdbc, clock);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void makesAnAccountWaitAfterFiveFailures() {
        fail(5);
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(this::attempt)
                .withMessageContaining("in 30 seconds, at 12:00:30 UTC");
        clock.advance(Duration.ofSeconds(31));
        assertThatNoException().isThrownBy(this::attempt);
    }

    @Test
    void doublesTheWaitUpToAQuarterOfAnHour() {
        fail(5);
        var waits = Stream.generate(this::nextWait).limit(7).toList();
        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L);
    }

    @Test
    void countsAnAddressAcrossAccounts() {
        for (int i = 0; i < 20; i++) {
            attempt(UUID.randomUUID() + "@example.org", address);
        }
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(this::attempt);
        assertThatNoException().isThrownBy(() -> attempt(email, "elsewhere-" + address));
    }

    @Test
    void forgetsFailuresOfAnAccountWhenThePasswordWasRight() {
        fail(4);
        attempt();
        transaction.executeWithoutResult(_ -> throttle.succeeded(email, address));
        assertThatNoException().isThrownBy(() -> fail(5));
    }

    @Test
    void forgetsFailuresAfterAnHourOfQuiet() {
        fail(4);
        clock.advance(Duration.ofMinutes(61));
        assertThatNoException().isThrownBy(() -> fail(5));
    }

    @Test
    void letsFiveThroughOfManyThatComeAtOnce() throws InterruptedException {
        Callable<Boolean> guess = () -> {
            try {
                attempt();
                return true;
            } catch (TooManyAttempts _) {
                return false;
            }
        };
        try (var guessers = Executors.newFixedThreadPool(10)) {
            var passed = guessers
                    .invokeAll(Stream.generate(() -> guess).limit(40).toList())
                    .stream()
                    .filter(result -> result.resultNow())
                    .count();
            assertThat(passed).isEqualTo(5);
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempt();
        }
    }

    private long nextWait() {
        try {
            attempt();
            throw new AssertionError("The attempt was let through");
        } catch (TooManyAttempts refused) {
            clock.advance(Duration.ofSeconds(refused.seconds() + 1));
            attempt();
            return refused.seconds();
        }
    }

    private void attempt() {
        attempt(email, address);
    }

    private void attempt(String account, String from) {
        transaction.executeWithoutResult(_ -> throttle.attempt(account, from));
    }
}
