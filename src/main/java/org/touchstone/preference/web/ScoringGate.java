package org.touchstone.preference.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.touchstone.preference.ScoringSettings;
import org.touchstone.support.Refusal;

/** Lets so many scoring requests compute at once and so many wait for their turn; others are told to come again. */
@Component
class ScoringGate {

    private static final String SECONDS = "2";

    private final Semaphore computing;
    private final AtomicInteger inside = new AtomicInteger();
    private final int most;

    ScoringGate(ScoringSettings settings) {
        computing = new Semaphore(settings.concurrent(), true);
        most = settings.concurrent() + settings.waiting();
    }

    /** Lets a request in, or refuses it with the header {@code Retry-After}. */
    <T> T admit(HttpServletResponse response, Supplier<T> work) {
        try {
            if (inside.incrementAndGet() > most) {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
                throw new Busy(most);
            }
            return work.get();
        } finally {
            inside.decrementAndGet();
        }
    }

    /** Waits for a turn of a request that was let in, and computes. */
    <T> T compute(Supplier<T> work) {
        computing.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            computing.release();
        }
    }

    /** As many as may are at it or wait. */
    private static final class Busy extends Refusal.TooMany {
        Busy(int most) {
            super(
                    "scoring-busy",
                    "%d scoring requests are under way already; try again in a moment".formatted(most),
                    most);
        }
    }
}
