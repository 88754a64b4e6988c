package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AllowanceTests {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    /** The clock may stand anywhere, also before its origin. */
    private static final long START = -7_000_000_000L;

    private final Allowance allowance = new Allowance(Duration.ofMillis(300), START);

    @Test
    void thereIsNeverMoreThanAShortWhile() {
        assertThat(allowance.afterRunning(START + 3_600_000 * MILLISECOND)).isEqualTo(300 * MILLISECOND);
    }

    @Test
    void whatIsUsedUpComesBackThreefold() {
        allowance.afterHolding(START + 400 * MILLISECOND);
        assertThat(allowance.afterRunning(START + 401 * MILLISECOND)).isZero();
        assertThat(allowance.afterRunning(START + 420 * MILLISECOND)).isEqualTo(60 * MILLISECOND);
    }

    /** Somebody asks at every moment, and a hold ends when the allowance does. */
    @Test
    void aQuarterOfTheTimeIsLeftHoweverMuchIsAsked() {
        long now = START;
        long held = 0;
        while (now < START + 60_000 * MILLISECOND) {
            long most = allowance.afterRunning(now);
            held += most;
            now += most;
            allowance.afterHolding(now);
            now += most == 0 ? MILLISECOND : 0;
        }
        assertThat((double) held / (now - START)).isCloseTo(0.75, Offset.offset(0.01));
    }
}
