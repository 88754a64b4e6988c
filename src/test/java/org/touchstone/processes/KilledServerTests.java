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
    private static final int QUARTER = JUDGMENTS / 4;
    private static final Path EMBEDDED = TestHome.PROCESSES.resolve("embedded");
    private static final Path POSTMASTER = EMBEDDED.resolve("pg/data/postmaster.pid");

    @RegisterExtension
    final Applications applications = new Applications();

    private final Journal journal = new Journal();
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        FileSystemUtils.deleteRecursively(EMBEDDED);
        var application = applications.start("embedded", Map.of("DATABASE_URL", ""));
        var campaign = open(application);
        Set<String> before;
        try {
            before = workThrough(campaign, application);
        } finally {
            application.stop();
            stopDatabaseLeftBehind();
        }
        try (var server = EmbeddedPostgres.start(EMBEDDED.resolve("pg"))) {
            var records = new Records(server, "postgres", campaign.id());
            report(before, records);
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

    private Set<String> workThrough(Campaign campaign, Application application) throws Exception {
        var client = Client.withPassword(http, application, journal);
        var judges = campaign.tokens().stream()
                .map(token -> new Judge.Insistent(client.withToken(token), campaign.study()))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var shifts = Judge.begin(judges, threads);
            var before = killInTurn(application);
            List<Integer> counts = Judge.finish(shifts);
            assertThat(counts.stream().mapToInt(count -> count).sum()).isEqualTo(JUDGMENTS);
            return before;
        }
    }

    /** Kills the database alone, which the application starts again, then the application alone, and later both at once. */
    private Set<String> killInTurn(Application application) throws Exception {
        journal.awaitAcknowledged(QUARTER);
        killDatabase();
        journal.awaitAcknowledged(2 * QUARTER);
        application.kill();
        begin(application);
        journal.awaitAcknowledged(3 * QUARTER);
        var before = journal.judgments();
        application.kill();
        killDatabase();
        begin(application);
        return before;
    }

    private void begin(Application application) throws IOException {
        application.start();
        application.awaitReady(http);
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

    private void report(Set<String> before, Records records) throws Exception {
        log.info(
                "{} judgments stand, {} of them acknowledged before the last kill; {}; while servers were away: {}",
                records.judgments().size(),
                before.size(),
                journal,
                journal.refusals());
    }
}
