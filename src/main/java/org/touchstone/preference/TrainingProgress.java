package org.touchstone.preference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingStopped;
import org.touchstone.runs.ClaimedRun;
import org.touchstone.runs.Pulse;

/** Writes curves and progress of the run of this process with every beat, and ends the learning when it should stop. */
final class TrainingProgress implements Progress, AutoCloseable {

    private final ClaimedRun run;
    private final RunTable runs;
    private final List<MetricPoint> unwritten = new ArrayList<>();
    private final Pulse pulse;

    TrainingProgress(ClaimedRun run, RunTable runs) {
        this.run = run;
        this.runs = runs;
        this.pulse = new Pulse(run, this::write);
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
        pulse.done(share);
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
        if (pulse.stopping()) {
            throw new TrainingStopped();
        }
    }

    private void write() {
        List<MetricPoint> points;
        synchronized (unwritten) {
            points = List.copyOf(unwritten);
            unwritten.clear();
        }
        if (!points.isEmpty()) {
            runs.add(run.claim(), points);
        }
    }

    @Override
    public void close() {
        pulse.close();
    }
}
