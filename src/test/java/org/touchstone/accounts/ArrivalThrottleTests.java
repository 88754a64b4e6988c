package org.touchstone.accounts;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.touchstone.support.Refusal;

@SpringBootTest(properties = {"touchstone.arrivals.per-address=3", "touchstone.arrivals.window=10m"})
class ArrivalThrottleTests {

    @Autowired
    ArrivalThrottle throttle;

    @Autowired
    AdjustableClock clock;

    @Test
    void letsSoManyComeFromOneAddressInAWhile() {
        for (int i = 0; i < 3; i++) {
            throttle.arrive("192.0.2.1");
        }
        assertThatExceptionOfType(Refusal.TooMany.class).isThrownBy(() -> throttle.arrive("192.0.2.1"));
        assertThatNoException().isThrownBy(() -> throttle.arrive("192.0.2.2"));
        clock.advance(Duration.ofMinutes(9));
        assertThatExceptionOfType(Refusal.TooMany.class).isThrownBy(() -> throttle.arrive("192.0.2.1"));
        clock.advance(Duration.ofMinutes(2));
        assertThatNoException().isThrownBy(() -> throttle.arrive("192.0.2.1"));
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }
    }
}
