package org.touchstone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchstone.support.postgres.EmbeddedPostgres;
import tools.jackson.databind.JsonNode;

/** The application is killed in the middle of a file that becomes a dataset; continued, it must come out as if nothing had happened. */
class KilledImportTests {

    private static final String DATABASE = "killed_import";
    private static final int PAIRS = 15_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    final Applications applications = new Applications();

    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        http.shutdownNow();
        http.close();
    }

    @Test
    void aDatasetCutOffByAKillIsContinuedToTheSameDigest() throws Exception {
        var server = applications.server();
        var application = applications.start("importing", server.fresh(DATABASE));
        application.awaitReady(http);
        var admin = admin(application);
        var file = staged(admin);
        var cut = killedWhileReading(application, admin, file);

        application.start();
        application.awaitReady(http);
        assertThat(snapshots(admin).findValuesAsString("name"))
                .as("half a dataset is none")
                .isEmpty();
        letSilencePass(server.server());
        admin.post("/imports/" + cut + "/resume", "").as(200);
        var done = ended(admin, cut);

        assertThat(done.required("status").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.required("accepted").asInt()).isEqualTo(PAIRS);
        var continued = snapshots(admin);
        assertThat(continued).hasSize(1);
        var whole = admin.post(freezing(file), "").as(201);
        assertThat(continued.get(0).required("digest").asString()).isEqualTo(whole.text("digest"));
    }

    /** Kills the application once part of the file is on record as read; the import it was at. */
    private String killedWhileReading(Application application, Client admin, String file) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.submit(() -> admin.post(freezing(file), ""));
            var reading = await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(
                            () -> admin.send("GET", "/imports", "").json().path(0),
                            each -> each.path("accepted").asInt(0) > 0);
            application.kill();
            assertThat(reading.required("accepted").asInt()).isLessThan(PAIRS);
            assertThat(asked).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(IOException.class);
            return reading.required("id").asString();
        }
    }

    private Client admin(Application application) throws Exception {
        var visitor = Client.withPassword(http, application, new Journal());
        var wanted = Campaign.json("{'name': 'set-up', 'scopes': ['admin', 'research']}");
        return visitor.withToken(visitor.post("/tokens", wanted).as(201).text("token"));
    }

    private static String staged(Client admin) throws Exception {
        var file = admin.post("/files?name=pairs.jsonl", lines()).as(201).text("id");
        admin.send("PUT", "/files/" + file + "/format", Campaign.json("{'format': 'HH'}"))
                .as(200);
        return file;
    }

    private static String freezing(String file) {
        return "/snapshots/imports?name=Pairs&seed=7&file=" + file;
    }

    private static JsonNode snapshots(Client admin) throws Exception {
        return admin.send("GET", "/snapshots", "").as(200).json();
    }

    private static JsonNode ended(Client admin, String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> admin.send("GET", "/imports/" + id, "").json(),
                        each -> !each.path("status").asString().equals("RUNNING"));
    }

    /** An import that another process may still be at can be continued only after a silence, which nobody waits for here. */
    private static void letSilencePass(EmbeddedPostgres server) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl(DATABASE), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("update catalog.file_import set updated_at = now() - interval '1 hour'");
        }
    }

    private static String lines() {
        return IntStream.range(0, PAIRS)
                .mapToObj(number -> Campaign.json("{'chosen': '%1$s Yes %2$d', 'rejected': '%1$s No %2$d'}")
                        .formatted("\\n\\nHuman: Is number %d even?\\n\\nAssistant:".formatted(number), number))
                .collect(Collectors.joining("\n"));
    }
}
