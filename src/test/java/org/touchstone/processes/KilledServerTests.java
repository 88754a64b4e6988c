package org.touchstone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.touchstone.TestHome;
import org.touchstone.support.postgres.EmbeddedPostgres;

/** Workers judge while the application or its database is killed; what was acknowledged must be there afterwards. */
class KilledServerTests {

    private static final Logger log = LoggerFactory.getLogger(KilledServerTests.class);
    private static final int COMPARISONS = 100;
    private static final int WORKERS = 12;
    private static final int JUDGMENTS = COMPARISONS * Campaign.OVERLAP;
    private static final int THIRD = JUDGMENTS / 3;
    private static final Path EMBEDDED = TestHome.PROCESSES.resolve("embedded");
    private static final Path POSTMASTER = EMBEDDED.resolve("pg/data/postmaster.pid");

    @RegisterExtension
    final Applications applications = new Applications();

    private final Journal journal = new Journal();
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    /** What is done to the servers while workers judge; gives the judgments acknowledged before. */
    @FunctionalInterface
    private interface Mishap {
        Set<String> happen() throws Exception;
    }

    @Test
    void nothingAcknowledgedIsLostWithTheApplication() throws Exception {
        var server = applications.server();
        var application = applications.start("killed", server.fresh("killed_server"));
        var campaign = open(application);
        var before = workThrough(campaign, application, () -> killAndStart(application));
        var records = new Records(server.server(), "killed_server", campaign.id());
        report("the application", before, records);
        holdsTheInvariants(before, records);
    }

    @Test
    void nothingAcknowledgedIsLostWithTheDatabase() throws Exception {
        FileSystemUtils.deleteRecursively(EMBEDDED);
        var application = applications.start("embedded", Map.of("DATABASE_URL", ""));
        var campaign = open(application);
        Set<String> before;
        try {
            before = workThrough(campaign, application, () -> killBothInTurn(application));
        } finally {
            application.stop();
            stopDatabaseLeftBehind();
        }
        try (var server = EmbeddedPostgres.start(EMBEDDED.resolve("pg"))) {
            var records = new Records(server, "postgres", campaign.id());
            report("the database, then both at once", before, records);
            holdsTheInvariants(before, records);
        }
    }

    @AfterEach
    void close() {
        http.shutdownNow();
        http.close();
    }

    private Campaign open(Application application) throws IOException, InterruptedException {
        application.awaitReady(http);
        return Campaign.open(Client.withPassword(http, application, journal), COMPARISONS, WORKERS);
    }

    private Set<String> workThrough(Campaign campaign, Application application, Mishap mishap) throws Exception {
        var client = Client.withPassword(http, application, journal);
        var judges = campaign.tokens().stream()
                .map(token -> new Judge.Insistent(client.withToken(token), campaign.study()))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shifts = Judge.begin(judges, threads);
            var before = mishap.happen();
            List<Integer> counts = Judge.finish(shifts);
            assertThat(counts.stream().mapToInt(count -> count).sum()).isEqualTo(JUDGMENTS);
            return before;
        }
    }

    private Set<String> killAndStart(Application application) throws Exception {
        journal.awaitAcknowledged(THIRD);
        var before = journal.judgments();
        application.kill();
        application.start();
        application.awaitReady(http);
        return before;
    }

    /** Kills the database alone, which the application starts again, and later both at once. */
    private Set<String> killBothInTurn(Application application) throws Exception {
        journal.awaitAcknowledged(THIRD);
        killDatabase();
        journal.awaitAcknowledged(2 * THIRD);
        var before = journal.judgments();
        application.kill();
        killDatabase();
        application.start();
        application.awaitReady(http);
        return before;
    }

    /** Kills the server that the application keeps in its folder; the file's first line is its process number. */
    private static void killDatabase() throws Exception {
        var number = Files.readAllLines(POSTMASTER).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(number)).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(1, TimeUnit.MINUTES);
    }

    private static void stopDatabaseLeftBehind() throws IOException {
        if (Files.exists(POSTMASTER)) {
            EmbeddedPostgres.start(EMBEDDED.resolve("pg")).close();
        }
    }

    private void holdsTheInvariants(Set<String> before, Records records) throws Exception {
        var standing = records.judgments();
        assertThat(standing).containsAll(before).isEqualTo(journal.judgments()).hasSize(JUDGMENTS);
        assertThat(records.judgedTwice()).isEmpty();
        assertThat(records.notExact()).isEmpty();
        assertThat(records.leaningWorkers()).isEmpty();
        assertThat(records.mistaken()).isEmpty();
    }

    private void report(String killed, Set<String> before, Records records) throws Exception {
        log.info(
                "Killed {}: {} judgments stand, {} of them acknowledged before; {}; while it was away: {}",
                killed,
                records.judgments().size(),
                before.size(),
                journal,
                journal.refusals());
    }
}
