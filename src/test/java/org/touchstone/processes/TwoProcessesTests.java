package org.touchstone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two processes of the application on one database, which they begin together with and find empty. */
class TwoProcessesTests {

    private static final Logger log = LoggerFactory.getLogger(TwoProcessesTests.class);
    private static final int COMPARISONS = 300;
    private static final int WORKERS = 40;
    private static final int JUDGMENTS = COMPARISONS * Campaign.OVERLAP;
    private static final String DATABASE = "two_processes";

    @RegisterExtension
    final Applications applications = new Applications();

    private final Journal journal = new Journal();

    @Test
    void collectExactlyWhatWasAskedForFromManyWorkersAtOnce() throws Exception {
        var server = applications.server();
        try (var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            var settings = server.fresh(DATABASE);
            var first = applications.start("first", settings);
            var second = applications.start("second", settings);
            first.awaitReady(http);
            second.awaitReady(http);
            var admin = Client.withPassword(http, first, journal);
            var campaign = Campaign.open(admin, COMPARISONS, WORKERS);
            var judges = judges(campaign, admin, second);
            var records = new Records(server.server(), DATABASE, campaign.id());

            var began = System.nanoTime();
            var counts = work(judges);
            report(System.nanoTime() - began, counts, records);

            assertThat(counts.stream().mapToInt(count -> count).sum()).isEqualTo(JUDGMENTS);
            holdsTheInvariants(records);
            assertThat(journal.serverErrors()).as(journal.toString()).isZero();
            assertThat(server.log()).doesNotContain("deadlock detected");
        }
    }

    private static List<Judge.Prompt> judges(Campaign campaign, Client client, Application second) {
        var judges = new ArrayList<Judge.Prompt>();
        for (var token : campaign.tokens()) {
            var here = client.withToken(token);
            var there = here.at(second);
            var startsHere = judges.size() % 2 == 0;
            judges.add(new Judge.Prompt(startsHere ? here : there, startsHere ? there : here, campaign.study()));
        }
        return judges;
    }

    private static List<Integer> work(List<Judge.Prompt> judges) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Judge.finish(Judge.begin(judges, threads));
        }
    }

    private void holdsTheInvariants(Records records) throws Exception {
        assertThat(records.judgments()).hasSize(JUDGMENTS).isEqualTo(journal.judgments());
        assertThat(records.judgedTwice()).isEmpty();
        assertThat(records.notExact()).isEmpty();
        assertThat(records.leaningWorkers()).isEmpty();
        assertThat(records.mistaken()).isEmpty();
        // Only workers whom no comparison could give the side they were owed, near the end, leave such a one behind.
        assertThat(records.oneSided()).hasSizeLessThanOrEqualTo(WORKERS);
    }

    private void report(long nanos, List<Integer> counts, Records records) throws Exception {
        var seconds = nanos / 1e9;
        log.info(
                "{} workers at two processes made {} judgments in {} s, {} a second; between {} and {} each; "
                        + "{} of {} comparisons showed one side three times; {}",
                WORKERS,
                records.judgments().size(),
                "%.1f".formatted(seconds),
                "%.0f".formatted(JUDGMENTS / seconds),
                counts.stream().min(Integer::compare).orElseThrow(),
                counts.stream().max(Integer::compare).orElseThrow(),
                records.oneSided().size(),
                COMPARISONS,
                journal);
    }
}
