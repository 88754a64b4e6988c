package org.touchstone.preference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingStopped;

/**
 * Says from a thread of its own that the process lives and how far it is, writes curves, and hears when it should stop. A learner that
 * goes on all the same is ended with the process, at once: an orderly end could crash in native code.
 */
final class Pulse implements Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int BEATS_OF_GRACE = 8;
    private static final int KILLED = 137;

    private final ClaimedRun run;
    private final Thread thread;
    private final List<MetricPoint> unwritten = new ArrayList<>();
    private volatile boolean closed;
    private volatile boolean stopping;
    private volatile double progress;

    Pulse(ClaimedRun run) {
        this.run = run;
        this.thread = Thread.ofPlatform().daemon().name("pulse").start(this::beat);
    }

    @Override
    public void metric(String series, int step, double value) {
        synchronized (unwritten) {
            unwritten.add(new MetricPoint(series, step, value));
        }
        check();
    }

    @Override
    public void done(double share) {
        progress = Math.clamp(share, 0, 1);
        check();
    }

    /** Adds the figures of the whole model to the curves. */
    void finalFigures(ModelView.Figures figures) {
        add("held-out", figures.heldOut());
        add("validation", figures.validation());
        write();
        check();
    }

    private void add(String name, @Nullable Fit fit) {
        if (fit == null) {
            return;
        }
        metric(name + " log-loss, whole model", 1, fit.logLoss());
        if (fit.accuracy() != null) {
            metric(name + " accuracy, whole model", 1, fit.accuracy());
        }
    }

    private void check() {
        if (stopping) {
            throw new TrainingStopped();
        }
    }

    private void beat() {
        int late = 0;
        while (!closed && late < BEATS_OF_GRACE) {
            try {
                write();
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

    private void write() {
        List<MetricPoint> points;
        synchronized (unwritten) {
            points = List.copyOf(unwritten);
            unwritten.clear();
        }
        if (!points.isEmpty()) {
            run.add(points);
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
