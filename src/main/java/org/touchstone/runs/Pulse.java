package org.touchstone.runs;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Says from a thread of its own that the process lives and how far it is, and hears when it should stop. Work that goes on all the same is
 * ended with the process, at once: an orderly end could crash in native code.
 */
public final class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int BEATS_OF_GRACE = 8;
    private static final int KILLED = 137;

    private final ClaimedRun run;
    private final Runnable write;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean stopping;
    private volatile double progress;

    /**
     * Begins to beat.
     *
     * @param write done at every beat: keeps what has come together since the one before
     */
    public Pulse(ClaimedRun run, Runnable write) {
        this.run = run;
        this.write = write;
        this.thread = Thread.ofPlatform().daemon().name("pulse").start(this::beat);
    }

    /** Tells the share that is done, in [0, 1]. */
    public void done(double share) {
        progress = Math.clamp(share, 0, 1);
    }

    /** Whether the work is to stop at the next occasion. */
    public boolean stopping() {
        return stopping;
    }

    private void beat() {
        int late = 0;
        while (!closed && late < BEATS_OF_GRACE) {
            try {
                write.run();
                stopping |= !run.beat(progress);
            } catch (DataAccessException | TransactionException failure) {
                LOG.warn("The database did not answer", failure);
            }
            late = stopping ? late + 1 : 0;
            pause();
        }
        if (!closed) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEAT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
