package org.touchstone.runs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts a process for each run that waits, as many at once as the settings allow, and settles what becomes of it: a process that dies
 * is followed by another, twice. When this application is killed its processes go on; whoever supervises next leaves them alone as long as
 * they can be heard of.
 */
@Component
@Profile("trainer")
class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final int LAST_LINES = 5;

    private final RunQueues queue;
    private final RunProcess processes;
    private final RunSettings settings;
    private final RunLog logs;
    private final String host = HostName.get();
    private final List<Child> children = new ArrayList<>();

    Supervisor(RunQueues queue, RunProcess processes, RunSettings settings, RunLog logs) {
        this.queue = queue;
        this.processes = processes;
        this.settings = settings;
        this.logs = logs;
    }

    /** A process that this application held back when it was killed itself would stand still for ever. */
    @PostConstruct
    void letGo() {
        queue.processes(host).forEach(Signals::goOn);
    }

    /** One round. */
    @Scheduled(fixedDelayString = "PT1S")
    synchronized void look() {
        children.removeIf(this::isOver);
        queue.takeOverSilent();
        if (children.size() < settings.concurrent()) {
            queue.claim(host, settings.concurrent()).ifPresent(this::start);
        }
    }

    /** Ends the processes with the application, and lets their runs begin again with the next one. */
    @PreDestroy
    synchronized void stop() {
        for (var child : children) {
            child.end();
            queue.putBack(child.claim());
        }
        children.clear();
    }

    private void start(Claim claim) {
        try {
            var started = new Child(claim, processes.start(claim));
            children.add(started);
            LOG.info(
                    "The {} {} is in process {}",
                    claim.kind().name(),
                    claim.run(),
                    started.process().pid());
            queue.vouch(claim, started.process().pid());
        } catch (IOException failure) {
            LOG.error("No process could be started for {}", claim, failure);
            queue.ended(claim, "No process could be started: " + failure.getMessage());
        }
    }

    /** Looks after a process, and says whether there is nothing more to look after. */
    private boolean isOver(Child child) {
        var claim = child.claim();
        logs.keep(claim.kind(), claim.run(), host, processes.log(claim.run()));
        if (child.process().isAlive()) {
            queue.vouch(claim, child.process().pid());
            child.endOverdue(queue);
            child.endOutgrown(settings.memoryMegabytes());
            return false;
        }
        settle(claim, Ending.of(child, settings, lastWords(claim.run())));
        return true;
    }

    private void settle(Claim claim, Ending ending) {
        if (ending.lasting()) {
            queue.failed(claim, ending.reason());
        } else {
            queue.ended(claim, ending.reason());
        }
    }

    private String lastWords(UUID run) {
        var log = processes.log(run);
        var words = RunLog.lastLines(log, LAST_LINES);
        return words.isBlank() ? "Its log is empty: " + log : "Its log ends with:\n" + words;
    }
}
