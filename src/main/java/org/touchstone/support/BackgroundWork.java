package org.touchstone.support;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does pieces of waiting work one after another, on a thread of its own, for as long as the application runs. */
public final class BackgroundWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final long PAUSE_MS = 500;
    private static final long LAST_PIECE_MS = 20_000;

    private final String name;
    private final Step step;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile Thread worker = new Thread();

    /** Claims one piece of work and does it. */
    @FunctionalInterface
    public interface Step {

        /**
         * Does the piece that has waited longest; says whether there was one.
         *
         * @param stopping to be asked now and then during the work: once it says yes, put the work back and return
         */
        boolean next(BooleanSupplier stopping);
    }

    public BackgroundWork(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        worker = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Waits for the piece in hand: native code must not be running when the process ends. */
    @Override
    public void stop() {
        stopped.countDown();
        try {
            worker.join(LAST_PIECE_MS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run() {
        try {
            boolean worked = false;
            while (!stopped.await(worked ? 0 : PAUSE_MS, TimeUnit.MILLISECONDS)) {
                worked = next();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database may be away for a while; that must not end the loop. */
    private boolean next() {
        try {
            return step.next(() -> !isRunning());
        } catch (RuntimeException failure) {
            if (isRunning()) {
                log.warn("The work of {} pauses: {}", name, failure.getMessage());
            }
            return false;
        }
    }
}
