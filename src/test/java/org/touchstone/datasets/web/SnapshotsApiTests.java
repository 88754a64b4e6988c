package org.touchstone.datasets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.touchstone.accounts.People;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SnapshotsApiTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    SnapshotsApiTests(@LocalServerPort int port, @Autowired Tokens tokens, @Autowired People people) {
        var admin = people.firstAdmin();
        base = "http://localhost:" + port + "/api/v1";
        token = tokens.makeFor(admin, new TokenRequest("test", Set.of(Scope.ADMIN), TokenRequest.USUAL_VALIDITY), admin)
                .token();
    }

    @Test
    void freezesTheBodyWhateverTypeTheClientCallsIt() throws Exception {
        for (var type :
                new String[] {"application/jsonl", "application/x-www-form-urlencoded", "application/octet-stream"}) {
            var made = post(
                    "/snapshots/imports?format=hh&name=A%20file&train=0.5&validation=0&test=0.5&seed=9",
                    type, file(100) + "bad\n");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            var json = JSON.readTree(made.body());
            assertThat(json.path("accepted").asInt()).isEqualTo(100);
            assertThat(json.path("errors").get(0).path("line").asInt()).isEqualTo(101);
            assertThat(json.path("counts").path("train").asInt()
                            + json.path("counts").path("test").asInt())
                    .isEqualTo(100);
            var snapshot = JSON.readTree(
                    get("/snapshots/" + json.path("id").asString()).body());
            assertThat(snapshot.path("name").asString()).isEqualTo("A file");
            assertThat(snapshot.path("manifest").path("digest")).isEqualTo(json.path("digest"));
        }
    }

    @Test
    void showsTheImportWithItsRejectedLines() throws Exception {
        var made = JSON.readTree(post("/snapshots/imports?name=x", "text/plain", file(2) + "=bad\n")
                .body());
        var address = "/imports/" + made.path("import").asString();
        var report = JSON.readTree(get(address).body());
        assertThat(report.path("status").asString()).isEqualTo("DONE");
        assertThat(report.path("rejected").asInt()).isEqualTo(1);
        assertThat(get(address + "/errors").body()).contains("\"line\":3");
        assertThat(get(address + "/errors?format=csv").body())
                .startsWith("line,reason,excerpt\r\n3,")
                .contains("\"'=bad\"");
        assertThat(get("/imports").body()).contains(made.path("import").asString());
    }

    @Test
    void sendsFilesPlainCompressedOnTheWayOrAsACompressedFile() throws Exception {
        var id = JSON.readTree(post("/snapshots/imports?name=Caf%C3%A9%20%2F..%2F%22x%22", "text/plain", file(50))
                        .body())
                .path("id")
                .asString();
        var address = "/snapshots/" + id + "/export?format=trl";
        var plain = get(address);
        assertThat(plain.body().lines()).hasSize(50);
        assertThat(plain.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"caf-x-[0-9a-f]{8}-all-trl.jsonl\"");
        assertThat(plain.headers().firstValue("Touchstone-Ties-Left-Out")).contains("0");
        var onTheWay = bytes(address, "gzip");
        assertThat(onTheWay.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unzipped(onTheWay.body())).isEqualTo(plain.body());
        var file = bytes(address + "&gzip=true", "identity");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".jsonl.gz");
        assertThat(unzipped(file.body())).isEqualTo(plain.body());
    }

    @Test
    void sendsOnePartAlone() throws Exception {
        var made = JSON.readTree(
                post("/snapshots/imports?name=x&train=0.5&validation=0.25&test=0.25", "text/plain", file(80))
                        .body());
        for (var split : new String[] {"train", "validation", "test"}) {
            var lines = get("/snapshots/" + made.path("id").asString() + "/export?format=native&split=" + split)
                    .body()
                    .lines()
                    .toList();
            assertThat(lines).hasSize(made.path("counts").path(split).asInt());
            assertThat(lines)
                    .allSatisfy(
                            line -> assertThat(JSON.readTree(line).path("split").asString())
                                    .isEqualTo(split));
        }
    }

    @Test
    void refusesWithAProblemThatNamesTheRule() throws Exception {
        assertProblem(post("/snapshots/imports", "text/plain", file(1)), 422, "missing-parameter");
        assertProblem(post("/snapshots/imports?name=x&train=2", "text/plain", file(1)), 422, "impossible-shares");
        assertProblem(post("/snapshots/imports?name=x&seed=soon", "text/plain", file(1)), 422, "unreadable-parameter");
        assertProblem(
                post("/snapshots/imports?name=x&format=docx", "text/plain", file(1)), 422, "unreadable-parameter");
        assertProblem(post("/snapshots/imports?name=x", "text/plain", "bad"), 422, "nothing-to-freeze");
        assertProblem(get("/snapshots/00000000-0000-0000-0000-000000000000"), 404, "unknown-snapshot");
        assertProblem(get("/snapshots/00000000-0000-0000-0000-000000000000/export?format=hh"), 404, "unknown-snapshot");
        assertProblem(get("/snapshots/00000000-0000-0000-0000-000000000000/export?format=xml"), 422, "unknown-format");
        assertProblem(get("/imports/00000000-0000-0000-0000-000000000000/errors"), 404, "unknown-import");
    }

    @Test
    void refusesRulesThatAreNoneWithTheNameOfTheField() throws Exception {
        var made = post("/studies", "application/json", "{\"name\": \"Rules\", \"question\": \"Which?\"}");
        var study = JSON.readTree(made.body()).path("id").asString();
        for (var wrong : new String[][] {
            {"\"policy\": {\"minimumJudgment\": 2}", "unfit-policy", "policy.minimumJudgment"},
            {"\"policy\": {\"ties\": \"MAYBE\"}", "unfit-policy", "policy.ties"},
            {"\"policy\": {\"workers\": {\"goldAccuracy\": 70}}", "unfit-policy", "goldAccuracy"},
            {"\"policy\": {\"aspect\": \"Honesty\"}", "unfit-policy", "aspect"},
            {"\"policy\": []", "unfit-policy", "policy"},
            {"\"split\": {\"folds\": 1}", "unfit-policy", "split.folds"},
            {"\"split\": {\"train\": 1, \"rest\": 0}", "unfit-policy", "split.rest"},
            {"\"polcy\": {}", "unknown-field", "polcy"},
        }) {
            var refused = post("/snapshots", "application/json", "{\"study\": \"%s\", %s}".formatted(study, wrong[0]));
            assertProblem(refused, 422, wrong[1]);
            assertThat(JSON.readTree(refused.body()).path("field").asString()).isEqualTo(wrong[2]);
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).path("code").asString()).isEqualTo(code);
    }

    private static String file(int lines) {
        return IntStream.range(0, lines).mapToObj(SnapshotsApiTests::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(int number) {
        var question = "\n\nHuman: 100% of & = " + number + "?\n\nAssistant: ";
        JsonNode line = JSON.createObjectNode().put("chosen", question + "Yes.").put("rejected", question + "No.");
        return line.toString();
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String path, String encoding) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept-Encoding", encoding).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private static String unzipped(byte[] zipped) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), UTF_8);
    }
}
