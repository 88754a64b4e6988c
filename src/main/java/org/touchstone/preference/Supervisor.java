package org.touchstone.preference;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts a process for each training that waits, one at a time, and settles what becomes of it: a process that dies is followed by another,
 * twice. When this application is killed its process goes on; whoever supervises next leaves it alone as long as it can be heard of.
 */
@Component
@Profile("trainer")
class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LAST_LINES = 5;

    private final RunQueue queue;
    private final TrainerProcess trainer;
    private final String host = HostName.get();
    private @Nullable Child child;
    private int roundsWithoutClaim;

    Supervisor(RunQueue queue, TrainerProcess trainer) {
        this.queue = queue;
        this.trainer = trainer;
    }

    /** One round. */
    @Scheduled(fixedDelayString = "PT1S")
    synchronized void look() {
        var running = child;
        if (running != null) {
            watch(running);
        }
        queue.takeOverSilent();
        if (child == null) {
            queue.claim(host).ifPresent(this::start);
        }
    }

    /** Ends the process with the application, and lets the run begin again with the next one. */
    @PreDestroy
    synchronized void stop() {
        var running = child;
        if (running != null) {
            running.process().destroyForcibly();
            running.process().onExit().join();
            queue.putBack(running.claim());
        }
        child = null;
    }

    private void start(Claim claim) {
        try {
            var started = new Child(claim, trainer.start(claim));
            child = started;
            LOG.info(
                    "Training run {} is in process {}",
                    claim.run(),
                    started.process().pid());
            queue.vouch(claim, started.process().pid());
        } catch (IOException failure) {
            LOG.error("No process could be started for training run {}", claim.run(), failure);
            queue.ended(claim, "No process could be started: " + failure.getMessage());
        }
    }

    private void watch(Child running) {
        if (running.process().isAlive()) {
            queue.vouch(running.claim(), running.process().pid());
            endOverdue(running);
            return;
        }
        var reason = "The training process ended with exit code %d. %s"
                .formatted(
                        running.process().exitValue(), lastWords(running.claim().run()));
        queue.ended(running.claim(), reason);
        child = null;
    }

    /** Kills a process that does not stop when asked to, or that does not end although its run is over or another's. */
    private void endOverdue(Child running) {
        var overdue = queue.overdue(running.claim(), PATIENCE);
        roundsWithoutClaim = overdue.isPresent() ? 0 : roundsWithoutClaim + 1;
        if (overdue.orElse(roundsWithoutClaim > PATIENCE.toSeconds())) {
            running.process().destroyForcibly();
        }
    }

    private String lastWords(RunId run) {
        var log = trainer.log(run);
        var words = lastLines(log);
        return words.isBlank() ? "Its log is empty: " + log : "Its log ends with:\n" + words;
    }

    private static String lastLines(Path log) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Child(Claim claim, Process process) {}
}
