package org.touchstone.bench;

import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Workers at work, all at once, in phases one after the other. Runs in a process of its own; what it needs to know comes in system properties
 * and in the file {@code workers.csv}, and every answer goes to the file {@code samples.csv}.
 */
public final class Shift extends Simulation {

    private static final Path FOLDER = Path.of(System.getProperty("folder"));

    private final ConcurrentLinkedQueue<String> rows = new ConcurrentLinkedQueue<>();

    /** Called by Gatling. */
    public Shift() {
        var phases = new ArrayList<PopulationBuilder>();
        for (var phase : Phase.values()) {
            var length = Duration.ofSeconds(Long.getLong(phase.name()));
            if (length.isPositive()) {
                phases.addFirst(population(phase, length));
            }
        }
        var protocol = http.baseUrl(System.getProperty("address"))
                .disableFollowRedirect()
                .disableCaching()
                .disableWarmUp()
                .acceptEncodingHeader("gzip");
        setUp(chained(phases)).protocols(protocol);
    }

    @Override
    public void after() {
        try {
            Files.write(FOLDER.resolve("samples.csv"), rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes each phase begin when the one before it has ended. */
    private static PopulationBuilder chained(List<PopulationBuilder> lastFirst) {
        return lastFirst.stream()
                .reduce((after, before) -> before.andThen(after))
                .orElseThrow();
    }

    private PopulationBuilder population(Phase phase, Duration length) {
        var pace = Duration.ofMillis(Long.getLong("pace"));
        var study = System.getProperty(phase == Phase.WARM_UP ? "rehearsal" : "study");
        return scenario(phase.name())
                .feed(csv(FOLDER.resolve("workers.csv").toString()).queue())
                .exec(session -> session.set("study", study))
                .during(length, false)
                .on(phase.isHurried() ? cycle(phase, Duration.ZERO) : exec(pace(pace), cycle(phase, pace)))
                .injectOpen(rampUsers(Integer.getInteger("workers")).during(pace));
    }

    private ChainBuilder cycle(Phase phase, Duration pace) {
        return switch (phase) {
            case WARM_UP ->
                exec(task(phase, pace).byProgram(), task(phase, pace).inPages());
            case API, FLAT_OUT -> task(phase, pace).byProgram();
            case PAGES -> task(phase, pace).inPages();
        };
    }

    private Task task(Phase phase, Duration pace) {
        return new Task(
                pace,
                (request, sample) ->
                        rows.add("%s,%d,%s,%s".formatted(phase, System.currentTimeMillis(), request, sample)));
    }
}
