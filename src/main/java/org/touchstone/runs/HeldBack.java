package org.touchstone.runs;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Trainings that stand still while this application answers somebody. The scheduler alone does not see to that: a training that yields all it can
 * still keeps a processor that people's work is then not given, and each of the many short waits of a page for the database becomes longer.
 */
@Component
@Profile("trainer")
class HeldBack {

    private static final Duration MOST = Duration.ofMillis(300);

    private final Set<Process> trainings = new HashSet<>();
    private final Allowance allowance;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("held-back").unstarted(work));
    private int asking;
    private boolean held;
    private long holds;

    HeldBack() {
        this(MOST);
    }

    HeldBack(Duration most) {
        this.allowance = new Allowance(most, System.nanoTime());
    }

    /** Holds this process back too, from now on and until it ends. */
    synchronized void add(Process training) {
        trainings.add(training);
        var _ = training.onExit().thenRun(() -> remove(training));
    }

    private synchronized void remove(Process training) {
        trainings.remove(training);
    }

    /** Somebody waits for an answer. */
    synchronized void begin() {
        asking++;
        if (held || trainings.isEmpty()) {
            return;
        }
        long most = allowance.afterRunning(System.nanoTime());
        if (most > 0) {
            held = true;
            long hold = ++holds;
            living().forEach(Signals::stop);
            var _ = timer.schedule(() -> goOn(hold), most, TimeUnit.NANOSECONDS);
        }
    }

    /** Somebody has an answer. */
    synchronized void end() {
        asking--;
        if (asking == 0) {
            goOn(holds);
        }
    }

    private synchronized void goOn(long hold) {
        if (held && hold == holds) {
            held = false;
            living().forEach(Signals::goOn);
            allowance.afterHolding(System.nanoTime());
        }
    }

    private LongStream living() {
        return trainings.stream().filter(Process::isAlive).mapToLong(Process::pid);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        goOn(holds);
    }
}
