package org.touchstone.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
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
import org.touchstone.catalog.PairFormat;
import org.touchstone.support.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as programs fetch them: with digests, in pieces, compressed, and prepared beforehand. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ExportsTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Datasets datasets;
    private final JdbcClient jdbc;
    private final PersonId someone;
    private final String base;
    private final String token;

    ExportsTests(
            @LocalServerPort int port,
            @Autowired Datasets datasets,
            @Autowired JdbcClient jdbc,
            @Autowired Tokens tokens,
            @Autowired People people) {
        this.datasets = datasets;
        this.jdbc = jdbc;
        someone = people.firstAdmin();
        base = "http://localhost:" + port;
        var request = new TokenRequest("test", Set.of(Scope.RESEARCH), TokenRequest.USUAL_VALIDITY);
        token = tokens.makeFor(someone, request, someone).token();
    }

    @Test
    void everyFileIsDescribedSoonAndIsTheBytesThatWereDescribed() throws Exception {
        var address = "/api/v1/snapshots/" + frozen().id();
        var described = eventually(
                address, answer -> answer.path("exports").path("complete").asBoolean());
        var files = described.path("exports").path("files");
        assertThat(files.size()).isEqualTo(3 * Describing.FORMATS.size());
        for (var file : files.values()) {
            var wanted = "?format=" + file.path("format").asString() + "&split="
                    + file.path("split").asString();
            var answer = bytes(address + "/export" + wanted);
            assertThat(sha256(answer.body()))
                    .as(wanted)
                    .isEqualTo(file.path("sha256").asString());
            assertThat(answer.headers().firstValue("ETag"))
                    .contains('"' + file.path("sha256").asString() + '"');
            assertThat(answer.body()).hasSize(file.path("bytes").asInt());
        }
        assertThat(jdbc.sql("select count(*) from datasets.snapshot_file where snapshot_id::text = :id and"
                                + " left_out > 0")
                        .param("id", described.path("id").asString())
                        .query(Integer.class)
                        .single())
                .as("no pair of a labelled file has votes")
                .isEqualTo(6);
    }

    @Test
    void ofTwoProcessesOneDescribesASnapshotUntilItFallsSilent() {
        var begun = Instant.parse("2026-03-02T08:00:00Z");
        var one = new DescribingClaims(jdbc, Clock.fixed(begun, ZoneOffset.UTC));
        var other = new DescribingClaims(jdbc, Clock.fixed(begun.plusSeconds(60), ZoneOffset.UTC));
        var later = new DescribingClaims(jdbc, Clock.fixed(begun.plusSeconds(121), ZoneOffset.UTC));
        var id = SnapshotId.random();
        assertThat(one.take(id)).as("a snapshot that is gone").isFalse();
        jdbc.sql("insert into datasets.snapshot (id, name, origin, made_by, started_at)"
                        + " values (:id, 'claimed', 'IMPORTED', :by, now())")
                .param("id", id.value())
                .param("by", someone.value())
                .update();
        assertThat(one.take(id)).isTrue();
        assertThat(one.take(id)).as("a sign of life").isTrue();
        assertThat(other.take(id)).isFalse();
        assertThat(later.take(id)).isTrue();
        one.release(id);
        assertThat(other.take(id)).isFalse();
        later.release(id);
        assertThat(other.take(id)).isTrue();
    }

    @Test
    void aFileComesInPieces() throws Exception {
        var address = "/api/v1/snapshots/" + frozen().id() + "/export?format=trl";
        byte[] whole = bytes(address).body();
        var tag = '"' + sha256(whole) + '"';
        var rest = bytes(address, "Range", "bytes=1000-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 1000, whole.length));
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 1000-%d/%d".formatted(whole.length - 1, whole.length));
        assertThat(bytes(address, "Range", "bytes=3-7").body()).isEqualTo(Arrays.copyOfRange(whole, 3, 8));
        assertThat(bytes(address, "Range", "bytes=-9").body())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 9, whole.length));
        assertThat(bytes(address, "Range", "bytes=5-9", "If-Range", "\"other\"").body())
                .isEqualTo(whole);
        assertThat(bytes(address, "Range", "lines=5-9").body()).isEqualTo(whole);
        var behind = bytes(address, "Range", "bytes=" + whole.length + "-");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(behind.headers().firstValue("Content-Range")).contains("bytes */" + whole.length);
        assertThat(bytes(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void zstandardComesOnTheWayAndAsAFile() throws Exception {
        var address = "/api/v1/snapshots/" + frozen().id() + "/export?format=native";
        byte[] whole = bytes(address).body();
        var onTheWay = bytes(address, "Accept-Encoding", "gzip, br, zstd");
        assertThat(onTheWay.headers().firstValue("Content-Encoding")).contains("zstd");
        assertThat(new ZstdInputStream(new ByteArrayInputStream(onTheWay.body())).readAllBytes())
                .isEqualTo(whole);
        assertThat(bytes(address, "Accept-Encoding", "zstd;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
        var file = bytes(address + "&encoding=zstd");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("native.jsonl.zst");
        assertThat(new ZstdInputStream(new ByteArrayInputStream(file.body())).readAllBytes())
                .isEqualTo(whole);
        assertThat(bytes(address + "&encoding=rar").statusCode()).isEqualTo(422);
    }

    @Test
    void aFolderForHuggingFaceHasACardAndAFileForEachPart() throws Exception {
        var address = "/api/v1/snapshots/" + frozen().id() + "/export?format=hf&files=jsonl";
        byte[] archive = bytes(address).body();
        assertThat(bytes(address).body()).isEqualTo(archive);
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("README.md")) {
                    assertThat(new String(zip.readAllBytes(), UTF_8))
                            .startsWith("---\npretty_name: \"Pairs\"\n")
                            .contains("  - split: train\n    path: data/train-00000-of-00001.jsonl\n");
                }
            }
        }
        assertThat(names)
                .containsExactly(
                        "README.md",
                        "data/test-00000-of-00001.jsonl",
                        "data/train-00000-of-00001.jsonl",
                        "data/validation-00000-of-00001.jsonl",
                        "manifest.json");
    }

    @Test
    void aPreparedFileIsWrittenFetchedInPiecesAndDeletedWhenItsTimeIsOver(
            @Autowired Preparing preparing, @Autowired ExportFolder folder) throws Exception {
        var exports = "/api/v1/snapshots/" + frozen().id() + "/exports";
        var wanted = "{\"format\": \"kto\", \"split\": \"train\", \"encoding\": \"gzip\"}";
        var asked = post(exports, wanted);
        assertThat(asked.statusCode()).isEqualTo(202);
        var address = asked.headers().firstValue("Location").orElseThrow();
        assertThat(post(exports, wanted).headers().firstValue("Location")).contains(address);
        var done =
                eventually(address, answer -> answer.path("status").asString().equals("DONE"));
        assertThat(done.path("done")).isEqualTo(done.path("total"));
        byte[] whole = bytes(done.path("file").asString()).body();
        assertThat(sha256(whole)).isEqualTo(done.path("sha256").asString());
        var rest = bytes(done.path("file").asString(), "Range", "bytes=100-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));

        var id = UUID.fromString(done.path("id").asString());
        assertThat(folder.file(id)).exists();
        jdbc.sql("update datasets.prepared_export set expires_at = asked_at where id = :id")
                .param("id", id)
                .update();
        preparing.sweep();
        assertThat(folder.file(id)).doesNotExist();
        assertThat(bytes(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatAKilledProcessBeganIsBegunAgainAndOneThatIsDeletedEnds(@Autowired ExportFolder folder)
            throws Exception {
        var snapshot = frozen();
        var exports = "/api/v1/snapshots/" + snapshot.id() + "/exports";
        var id = jdbc.sql("""
            insert into datasets.prepared_export (snapshot_id, format, variant, packing, asked_by, asked_at, status, total,
                                                  attempts, beat_at)
            values (:snapshot, 'csv', 'RAW', 'NONE', :by, now(), 'RUNNING', 60, 1, now() - interval '1 hour') returning id
            """)
                .param("snapshot", snapshot.id().value())
                .param("by", someone.value())
                .query(UUID.class)
                .single();
        var done = eventually(
                exports + "/" + id, answer -> answer.path("status").asString().equals("DONE"));
        assertThat(new String(bytes(done.path("file").asString()).body(), UTF_8))
                .startsWith("pair,split,comparison_id,prompt,")
                .contains("\r\n0,");
        assertThat(JSON.readTree(bytes(exports).body()).size()).isEqualTo(1);
        assertThat(send(request(exports + "/" + id).DELETE()).statusCode()).isEqualTo(204);
        assertThat(folder.file(id)).doesNotExist();
        assertThat(bytes(exports + "/" + id).statusCode()).isEqualTo(404);
    }

    private SnapshotView frozen() {
        var file = new ByteArrayInputStream(lines(60).getBytes(UTF_8));
        var labelled = new ImportLabelled("Pairs", PairFormat.HH, new SplitShares(0.6, 0.2, 0.2), 1);
        return datasets.importLabelled(labelled, file, someone);
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(ExportsTests::line).collect(Collectors.joining("\n"));
    }

    private static String line(int number) {
        var question = "\n\nHuman: Question " + number + "?\n\nAssistant: ";
        return JSON.createObjectNode()
                .put("chosen", question + "Yes.")
                .put("rejected", question + "No.")
                .toString();
    }

    private JsonNode eventually(String address, Predicate<JsonNode> there) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            var answer = JSON.readTree(bytes(address).body());
            if (there.test(answer)) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nothing came of " + address);
    }

    private HttpResponse<byte[]> bytes(String address, String... headers) throws IOException, InterruptedException {
        var request = request(address);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<byte[]> post(String address, String body) throws IOException, InterruptedException {
        return send(request(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(base + address)).header("Authorization", "Bearer " + token);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.empty().digest(bytes));
    }
}
