package org.touchstone.preference.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.touchstone.preference.ScoringSettings;
import org.touchstone.support.Refusal;

class ScoringGateTests {

    @Test
    void asManyAsMayWaitAreLetInAndTheNextIsToldWhenToComeAgain() throws Exception {
        var gate = new ScoringGate(new ScoringSettings(1, 1, 1, 1, DataSize.ofMegabytes(1)));
        var inside = new CountDownLatch(2);
        var free = new CountDownLatch(1);
        var refused = new MockHttpServletResponse();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                threads.execute(() -> gate.admit(new MockHttpServletResponse(), () -> {
                    inside.countDown();
                    return gate.compute(() -> waited(free));
                }));
            }
            inside.await();
            assertThatThrownBy(() -> gate.admit(refused, () -> 0)).isInstanceOf(Refusal.TooMany.class);
            free.countDown();
        }
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(gate.<Integer>admit(refused, () -> gate.compute(() -> 1))).isOne();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
