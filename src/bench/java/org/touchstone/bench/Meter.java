package org.touchstone.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** How much processor time the application and its database have taken, read every second from another thread. */
final class Meter implements AutoCloseable {

    /** Milliseconds of the clock, and of processor time since the start of each. */
    record Reading(long at, long application, long database) {}

    private final ProcessHandle application;
    private final Path server;
    private final List<Reading> readings = new ArrayList<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::read);

    Meter(ProcessHandle application, Path server) {
        this.application = application;
        this.server = server.toAbsolutePath();
        thread.start();
    }

    /** Milliseconds that one of them took between two times, or NaN where that was not read. */
    synchronized double between(long from, long to, ToLongFunction<Reading> which) {
        var inside = readings.stream()
                .filter(each -> each.at() >= from && each.at() <= to)
                .toList();
        if (inside.size() < 2) {
            return Double.NaN;
        }
        return which.applyAsLong(inside.getLast()) - which.applyAsLong(inside.getFirst());
    }

    private void read() {
        try {
            while (true) {
                var reading = new Reading(System.currentTimeMillis(), taken(application), database());
                synchronized (this) {
                    readings.add(reading);
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long database() {
        return ProcessHandle.allProcesses()
                .filter(this::isServer)
                .mapToLong(Meter::taken)
                .sum();
    }

    private boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.startsWith(server.toString()))
                .isPresent();
    }

    private static long taken(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .or(() -> Optional.of(Duration.ZERO))
                .orElseThrow()
                .toMillis();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
