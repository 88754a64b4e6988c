package org.touchstone.runs;

import java.time.Duration;
import java.util.OptionalLong;

/** A process of this supervisor's, and what was seen of it. */
final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Claim claim;
    private final Process process;
    private int roundsWithoutClaim;
    private long outgrown;

    Child(Claim claim, Process process) {
        this.claim = claim;
        this.process = process;
    }

    Claim claim() {
        return claim;
    }

    Process process() {
        return process;
    }

    /** The megabytes that it held when it was ended for holding too many; 0 otherwise. */
    long outgrown() {
        return outgrown;
    }

    /** Ends it when it holds more memory than it may. */
    void endOutgrown(long mostMegabytes) {
        OptionalLong bytes = ResidentMemory.now(process.pid());
        long megabytes = bytes.orElse(0) >> 20;
        if (bytes.isPresent() && megabytes > mostMegabytes) {
            outgrown = Math.max(1, megabytes);
            process.destroyForcibly();
        }
    }

    /** Ends it when it does not stop when asked to, or does not end although its run is over or another's. */
    void endOverdue(RunQueues queues) {
        var overdue = queues.overdue(claim, PATIENCE);
        roundsWithoutClaim = overdue.isPresent() ? 0 : roundsWithoutClaim + 1;
        if (overdue.orElse(roundsWithoutClaim > PATIENCE.toSeconds())) {
            process.destroyForcibly();
        }
    }

    /** Ends it at once, and waits until it is gone. */
    void end() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
