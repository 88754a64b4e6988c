package org.touchstone.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import org.touchstone.catalog.ImportTask;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.catalog.StagedFiles;
import org.touchstone.support.Home;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FilesApiTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TABLE =
            "question,answer_a,answer_b,annotator,winner\nWhy?,yes,no,Ann,a\nWhy?,yes,no,Ben,b\nHow?,so,,Ann,a\n";

    private static final String BATTLES = """
        [{"prompt": "Why?", "response_1": "yes", "response_2": "no", "preference_strength": -2},
         {"prompt": "How?", "response_1": "so", "response_2": "or so", "preference_strength": 0},
         {"prompt": "Who?"}]
        """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;
    private final PersonId admin;
    private final StagedFiles files;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final Path folder;

    FilesApiTests(
            @LocalServerPort int port,
            @Autowired Tokens tokens,
            @Autowired People people,
            @Autowired StagedFiles files,
            @Autowired Imports imports,
            @Autowired JdbcClient jdbc,
            @Autowired Home home) {
        this.port = port;
        this.files = files;
        this.imports = imports;
        this.jdbc = jdbc;
        admin = people.firstAdmin();
        folder = home.folder("uploads");
        token = tokens.makeFor(admin, new TokenRequest("test", Set.of(Scope.ADMIN), TokenRequest.USUAL_VALIDITY), admin)
                .token();
    }

    private record Reply(int status, JsonNode json) {

        String id() {
            return json.path("id").asString();
        }
    }

    @Test
    void aTableIsBroughtOnceAndUsedForAStudyAndADataset() throws Exception {
        var file = send("POST", "/files?name=votes.csv", TABLE).id();
        assertThat(send("GET", "/files/" + file + "/look", "")
                        .json()
                        .path("guess")
                        .asString())
                .isEqualTo("CSV");
        assertThat(send("POST", "/files/" + file + "/trials", "").status())
                .as("nobody has settled the format")
                .isEqualTo(409);
        var settled = send("PUT", "/files/" + file + "/format", "{\"format\": \"CSV\"}")
                .json();
        assertThat(settled.path("columns").path("columns").path("WORKER").asString())
                .isEqualTo("annotator");

        var trial = send("POST", "/files/" + file + "/trials", "").id();
        var tried = ended(trial);
        assertThat(tried.path("accepted").asInt()).isEqualTo(2);
        assertThat(tried.path("repeated").asInt()).isEqualTo(1);
        assertThat(tried.path("votes").path("added").asInt()).isEqualTo(2);
        assertThat(tried.path("errors").get(0).path("line").asInt()).isEqualTo(4);
        assertThat(jdbc.sql("select count(*) from catalog.comparison where import_id = :id")
                        .param("id", UUID.fromString(trial))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(send("GET", "/imports", "").json().toString()).doesNotContain(trial);

        var study = study("BINARY");
        var judged =
                send("POST", "/studies/" + study + "/imports?file=" + file, "").json();
        assertThat(judged.path("votes").path("added").asInt()).isEqualTo(2);
        var graded = study("GRADED_8");
        assertThat(send("POST", "/studies/" + graded + "/imports?file=" + file, "")
                        .status())
                .isEqualTo(422);
        var kept = send("POST", "/studies/" + graded + "/imports?known=gold&votes=false&file=" + file, "")
                .json();
        assertThat(kept.path("accepted").asInt()).isEqualTo(2);
        var frozen = send("POST", "/snapshots/imports?name=Table&train=1&validation=0&test=0&file=" + file, "");
        assertThat(frozen.json().path("accepted").asInt()).as(frozen.toString()).isEqualTo(2);
        assertThat(send("DELETE", "/files/" + file, "").status()).isEqualTo(204);
        assertThat(send("GET", "/files/" + file, "").status()).isEqualTo(404);
        assertThat(kept(file)).isFalse();
    }

    @Test
    void aListInAnotherFormatIsKnownCountedAndUsed() throws Exception {
        var file = send("POST", "/files?name=battles.json", BATTLES).id();
        assertThat(send("GET", "/files/" + file + "/look", "")
                        .json()
                        .path("guess")
                        .asString())
                .isEqualTo("HELPSTEER");
        send("PUT", "/files/" + file + "/format", "{\"format\": \"HELPSTEER\"}");
        var tried = ended(send("POST", "/files/" + file + "/trials", "").id());
        assertThat(tried.path("accepted").asInt()).as(tried.toString()).isEqualTo(2);
        assertThat(tried.path("errors").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(tried.path("course").path("answers").path("labelled").asInt())
                .isEqualTo(1);
        var frozen = send("POST", "/snapshots/imports?name=List&train=1&validation=0&test=0&file=" + file, "");
        assertThat(frozen.json().path("accepted").asInt())
                .as("a tie is a label of 1/2")
                .isEqualTo(2);
        assertThat(send("POST", "/suites?name=List&format=helpsteer&file=" + file, "")
                        .json()
                        .path("code")
                        .asString())
                .as("a suite has no holes")
                .isEqualTo("bad-suite");
    }

    @Test
    void aFileComesInPiecesAndGoesOnWhereItStopped() throws Exception {
        var text = lines(1, 40);
        var announced = send("POST", "/files?name=pieces.jsonl&size=" + text.length(), "");
        var path = "/files/" + announced.id();
        assertThat(send("PUT", path + "?offset=0", text.substring(0, 100))
                        .json()
                        .path("received")
                        .asInt())
                .isEqualTo(100);
        var wrong = send("PUT", path + "?offset=50", text.substring(50));
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.json().path("code").asString()).isEqualTo("wrong-offset");
        assertThat(wrong.json().path("detail").asString()).startsWith("100 bytes");
        assertThat(send("PUT", path + "?offset=100", text.substring(100) + "more")
                        .status())
                .as("more than announced")
                .isEqualTo(422);

        broken("PUT", "/api/v1" + path + "?offset=100", text.substring(100), 60);
        await(() -> send("GET", path, ""), file -> file.path("received").asInt() == 160);

        var range = "bytes 160-%d/%d".formatted(text.length() - 1, text.length());
        var last =
                send("POST", path, text.substring(160), "Content-Range", range).json();
        assertThat(last.path("complete").asBoolean()).isTrue();
        try (var in = files.open(StagedFileId.of(announced.id()))) {
            assertThat(in.readAllBytes()).asString().isEqualTo(text);
        }
        assertThat(send("POST", "/files?name=big&size=3000000000", "").status()).isEqualTo(422);
        assertThat(send("PUT", path, "x", "Content-Range", "bytes x").status()).isEqualTo(422);
        assertThat(sendForm(path)).isEqualTo(422);
    }

    @Test
    void whatStopsArrivingIsReportedAndLeavesNothingBehind() throws Exception {
        long before = files.all().size();
        broken("POST", "/api/v1/files?name=torn.jsonl", lines(50, 90), 300);
        var study = study("GRADED_8");
        broken("POST", "/api/v1/studies/" + study + "/imports?format=hh&name=torn.jsonl", lines(50, 90), 3_000);
        var report = await(() -> send("GET", "/imports", ""), all -> torn(all) != null);
        assertThat(torn(report).path("message").asString())
                .isEqualTo("The file ends in the middle: it stopped arriving here");
        assertThat(torn(report).path("accepted").asInt())
                .as("what was read is in")
                .isPositive();
        Awaitility.await().until(() -> files.all().size() == before);
        assertThat(jdbc.sql("select count(*) from catalog.staged_file where name = 'torn.jsonl'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anImportThatWasCutOffIsContinuedFromItsFile() throws Exception {
        var file = settled("resumed.jsonl", lines(1_000, 2_200).getBytes(UTF_8));
        var study = study("GRADED_8");
        var task = new ImportTask("study", Map.of("study", study, "known", "KEEP", "team", ""));
        var id = imports.begin(files.request(StagedFileId.of(file), admin).to(task));
        jdbc.sql("update catalog.file_import set accepted = 500, comparisons = 500, updated_at = now() -"
                        + " interval '1 hour' where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("insert into catalog.rejected_line values (:id, 7, 'It was cut off here', '')")
                .param("id", id.value())
                .update();
        var cut = send("GET", "/imports/" + id, "").json();
        assertThat(cut.path("status").asString()).isEqualTo("FAILED");
        assertThat(cut.path("course").path("resumable").asBoolean()).isTrue();
        assertThat(send("POST", "/imports/" + id + "/resume", "").status()).isEqualTo(200);
        var done = ended(id.toString());
        assertThat(done.path("status").asString()).isEqualTo("DONE");
        assertThat(done.path("accepted").asInt()).isEqualTo(1_200);
        assertThat(done.path("rejected").asInt()).isZero();
        assertThat(send("GET", "/studies/" + study + "/progress", "")
                        .json()
                        .path("comparisons")
                        .asInt())
                .isEqualTo(1_200);
        assertThat(send("POST", "/imports/" + id + "/resume", "")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("import-not-resumable");
    }

    @Test
    void anImportIsCancelledAndContinued() throws Exception {
        var file = settled("long.jsonl", lines(10_000, 50_000).getBytes(UTF_8));
        var trial = send("POST", "/files/" + file + "/trials", "").id();
        assertThat(send("POST", "/imports/" + trial + "/cancel", "").status()).isEqualTo(200);
        var cancelled = ended(trial);
        assertThat(cancelled.path("status").asString()).isEqualTo("FAILED");
        assertThat(cancelled.path("message").asString()).startsWith("The import was cancelled");
        assertThat(cancelled.path("accepted").asInt()).isLessThan(40_000);
        send("POST", "/imports/" + trial + "/resume", "");
        assertThat(ended(trial).path("accepted").asInt()).isEqualTo(40_000);
    }

    @Test
    void aBombEndsTheImportAndOldFilesAreCleared() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write((lines(1, 3) + "\n").getBytes(UTF_8));
            for (int i = 0; i < 40; i++) {
                zipped.write(new byte[1 << 20]);
            }
        }
        var file = settled("bomb.jsonl.gz", bytes.toByteArray());
        var ended = ended(send("POST", "/files/" + file + "/trials", "").id());
        assertThat(ended.path("status").asString()).isEqualTo("FAILED");
        assertThat(ended.path("message").asString()).contains("200 times its size");
        assertThat(ended.path("accepted").asInt())
                .as("what was read is counted")
                .isEqualTo(2);
        assertThat(send("POST", "/snapshots/imports?name=Bomb&train=1&validation=0&test=0&file=" + file, "")
                        .status())
                .isEqualTo(422);

        jdbc.sql("update catalog.staged_file set brought_at = now() - interval '9 days', expires_at = now() -"
                        + " interval '2 days' where id = :id")
                .param("id", UUID.fromString(file))
                .update();
        files.clear();
        assertThat(send("GET", "/files/" + file, "").status()).isEqualTo(404);
        assertThat(kept(file)).isFalse();
    }

    private static JsonNode torn(JsonNode imports) {
        return imports.valueStream()
                .filter(one -> one.path("file").asString().equals("torn.jsonl")
                        && one.path("status").asString().equals("FAILED"))
                .findFirst()
                .orElse(null);
    }

    private boolean kept(String file) throws IOException {
        try (var kept = Files.list(folder)) {
            return kept.anyMatch(each -> each.getFileName().toString().startsWith(file));
        }
    }

    private String settled(String name, byte[] content) throws Exception {
        var request = request("POST", "/files?name=" + name)
                .method("POST", BodyPublishers.ofByteArray(content))
                .build();
        var file = JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("id")
                .asString();
        assertThat(send("PUT", "/files/" + file + "/format", "{\"format\": \"HH\"}")
                        .status())
                .isEqualTo(200);
        return file;
    }

    private String study(String scale) throws Exception {
        return send(
                        "POST",
                        "/studies",
                        "{\"name\": \"Files\", \"question\": \"Which is better?\", \"orientation\": \"BETTER\", \"scale\": \"%s\", \"overlap\": 3, \"guidelines\": \"Be honest.\"}"
                                .formatted(scale))
                .id();
    }

    private JsonNode ended(String id) {
        return await(
                () -> send("GET", "/imports/" + id, ""),
                report -> !report.path("status").asString().equals("RUNNING"));
    }

    private interface Asking {
        Reply ask() throws Exception;
    }

    private static JsonNode await(Asking asking, Predicate<JsonNode> until) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> asking.ask().json(), until);
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n ->
                        "{\"chosen\": \"\\n\\nHuman: What is f%d?\\n\\nAssistant: A file.\", \"rejected\": \"\\n\\nHuman: What is f%d?\\n\\nAssistant: No.\"}"
                                .formatted(n, n))
                .collect(Collectors.joining("\n"));
    }

    /** Promises the whole body and hangs up after so many letters of it. */
    private void broken(String method, String path, String body, int sent) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            var head =
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/jsonl\r\nContent-Length: %d\r\n\r\n"
                            .formatted(method, path, token, body.length());
            socket.getOutputStream().write((head + body.substring(0, sent)).getBytes(UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(300);
        }
    }

    private HttpRequest.Builder request(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private int sendForm(String path) throws Exception {
        var request = request("PUT", path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofString("x"))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private Reply send(String method, String path, String body, String... headers) throws Exception {
        var type = body.startsWith("{\"name") || body.startsWith("{\"format")
                ? "application/json"
                : "application/octet-stream";
        var request = request(method, path, headers)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
    }
}
