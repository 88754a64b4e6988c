package org.touchstone.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
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
import org.touchstone.catalog.stackexchange.Rows;
import org.touchstone.support.Home;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FilesApiTests {

    private static final String TABLE = """
        question,answer_a,answer_b,annotator,winner
        Why?,yes,no,Ann,a
        Why?,yes,no,Ben,b
        How?,so,,Ann,a
        """;

    private static final String BATTLES = """
        [{"prompt": "Why?", "response_1": "yes", "response_2": "no", "preference_strength": -2},
         {"prompt": "How?", "response_1": "so", "response_2": "or so", "preference_strength": 0},
         {"prompt": "Who?"}]
        """;

    private final Sender sender;
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
            @Autowired ApplicationContext context) {
        this.files = files;
        imports = context.getBean(Imports.class);
        jdbc = context.getBean(JdbcClient.class);
        folder = context.getBean(Home.class).folder("uploads");
        admin = people.firstAdmin();
        var request = new TokenRequest("test", Set.of(Scope.ADMIN), TokenRequest.USUAL_VALIDITY);
        sender = new Sender(port, tokens.makeFor(admin, request, admin).token());
    }

    @Test
    void aTableIsBroughtOnceAndUsedForAStudyAndADataset() throws Exception {
        var file = sender.post("/files?name=votes.csv", TABLE).id();
        var path = "/files/" + file;
        assertThat(sender.get(path + "/look").text("guess")).isEqualTo("CSV");
        assertThat(sender.post(path + "/trials").status())
                .as("nobody has settled the format")
                .isEqualTo(409);
        var settled =
                sender.json("PUT", path + "/format", "{\"format\": \"CSV\"}").json();
        assertThat(settled.at("/columns/columns/WORKER").asString()).isEqualTo("annotator");

        var trial = sender.post(path + "/trials").id();
        var tried = sender.ended(trial);
        assertThat(tried.count("accepted")).isEqualTo(2);
        assertThat(tried.count("repeated")).isEqualTo(1);
        assertThat(tried.json().at("/votes/added").asInt()).isEqualTo(2);
        assertThat(tried.json().at("/errors/0/line").asInt()).isEqualTo(4);
        assertThat(count("catalog.comparison where import_id = '%s'".formatted(trial)))
                .isZero();
        assertThat(sender.get("/imports").json().toString()).doesNotContain(trial);

        var binary = "/studies/" + study("BINARY") + "/imports?file=" + file;
        assertThat(sender.post(binary).json().at("/votes/added").asInt()).isEqualTo(2);
        var graded = "/studies/" + study("GRADED_8") + "/imports?known=gold&file=" + file;
        assertThat(sender.post(graded).status()).as("votes have no steps").isEqualTo(422);
        assertThat(sender.post(graded + "&votes=false").count("accepted")).isEqualTo(2);
        var frozen = sender.post("/snapshots/imports?name=Table&train=1&validation=0&test=0&file=" + file);
        assertThat(frozen.count("accepted")).isEqualTo(2);
        assertThat(sender.delete(path).status()).isEqualTo(204);
        assertThat(sender.get(path).status()).isEqualTo(404);
        assertThat(isKept(file)).isFalse();
    }

    @Test
    void aListIsRecognisedTriedOutAndFrozen() throws Exception {
        var path = "/files/" + sender.post("/files?name=battles.json", BATTLES).id();
        assertThat(sender.get(path + "/look").text("guess")).isEqualTo("HELPSTEER");
        sender.json("PUT", path + "/format", "{\"format\": \"HELPSTEER\"}");
        var tried = sender.ended(sender.post(path + "/trials").id());
        assertThat(tried.count("accepted")).isEqualTo(2);
        assertThat(tried.json().at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(tried.json().at("/course/answers/labelled").asInt()).isEqualTo(1);
        var file = path.substring("/files/".length());
        var frozen = sender.post("/snapshots/imports?name=List&train=1&validation=0&test=0&file=" + file);
        assertThat(frozen.count("accepted")).as("a tie is a label of 1/2").isEqualTo(2);
        assertThat(sender.post("/suites?name=List&format=helpsteer&file=" + file)
                        .text("code"))
                .as("a suite has no holes")
                .isEqualTo("bad-suite");
    }

    @Test
    void aDumpOfAnswersIsRecognisedTriedOutAndFrozen() throws Exception {
        var posts = Rows.posts(List.of(
                Rows.answer(2, 1, 7, "Yes."),
                Rows.answer(3, 1, -3, "No!"),
                Rows.question(1, 0, "Is tea better?"),
                Rows.answer(4, 9, 0, "Lost.")));
        var path = "/files/" + sender.post("/files?name=Posts.xml", posts).id();
        assertThat(sender.get(path + "/look").text("guess")).isEqualTo("STACK_EXCHANGE");
        sender.json("PUT", path + "/format", "{\"format\": \"STACK_EXCHANGE\"}");
        var tried = sender.ended(sender.post(path + "/trials").id());
        assertThat(tried.count("accepted")).isEqualTo(1);
        assertThat(tried.json().at("/errors/0/line").asInt()).isEqualTo(6);
        var file = path.substring("/files/".length());
        var frozen = sender.post("/snapshots/imports?name=Tea&train=1&validation=0&test=0&file=" + file);
        assertThat(frozen.count("accepted")).isEqualTo(1);
        assertThat(jdbc.sql("select manifest::json -> 'source' ->> 'licence' from datasets.snapshot where name = 'Tea'")
                        .query(String.class)
                        .single())
                .isEqualTo("CC BY-SA");
        assertThat(jdbc.sql("""
            select first || label || strength || second from datasets.snapshot_pair p
              join datasets.snapshot s on s.id = p.snapshot_id where s.name = 'Tea'
            """).query(String.class).single()).isIn("Yes.1-4No!", "No!04Yes.");
    }

    @Test
    void aFileComesInPiecesAndGoesOnWhereItStopped() throws Exception {
        var text = lines(1, 40);
        var id = sender.post("/files?name=pieces.jsonl&size=" + text.length()).id();
        var path = "/files/" + id;
        assertThat(sender.put(path + "?offset=0", text.substring(0, 100)).count("received"))
                .isEqualTo(100);
        var wrong = sender.put(path + "?offset=50", text.substring(50));
        assertThat(wrong.text("code")).isEqualTo("wrong-offset");
        assertThat(wrong.text("detail")).startsWith("100 bytes");
        assertThat(sender.put(path + "?offset=100", text.substring(100) + "more")
                        .status())
                .as("more than announced")
                .isEqualTo(422);

        sender.hangUp("PUT", path + "?offset=100", text.substring(100), 60);
        sender.await(path, file -> file.count("received") == 160);

        var range = "bytes 160-%d/%d".formatted(text.length() - 1, text.length());
        assertThat(sender.range(path, text.substring(160), range)
                        .json()
                        .path("complete")
                        .asBoolean())
                .isTrue();
        try (var in = files.open(StagedFileId.of(id))) {
            assertThat(in.readAllBytes()).asString().isEqualTo(text);
        }
        assertThat(sender.post("/files?name=big&size=3000000000").status()).isEqualTo(422);
        assertThat(sender.range(path, "x", "bytes x").status()).isEqualTo(422);
        assertThat(sender.send("PUT", path, new byte[1], Sender.FORM).text("code"))
                .isEqualTo("bad-piece");
    }

    @Test
    void whatStopsArrivingIsReportedAndLeavesNothingBehind() throws Exception {
        sender.hangUp("POST", "/files?name=torn.jsonl", lines(50, 90), 300);
        var path = "/studies/" + study("GRADED_8") + "/imports?format=hh&name=torn.jsonl";
        sender.hangUp("POST", path, lines(50, 90), 3_000);
        sender.await("/imports", all -> all.json().toString().contains("it stopped arriving here"));
        assertThat(count("catalog.file_import where file_name = 'torn.jsonl' and status = 'FAILED' and accepted > 0"))
                .as("what was read is in")
                .isEqualTo(1);
        sender.await("/files", _ -> count("catalog.staged_file where name = 'torn.jsonl'") == 0);
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
        var cut = sender.get("/imports/" + id);
        assertThat(cut.text("status")).isEqualTo("FAILED");
        assertThat(cut.json().at("/course/resumable").asBoolean()).isTrue();
        assertThat(sender.post("/imports/" + id + "/resume").status()).isEqualTo(200);
        var done = sender.ended(id.toString());
        assertThat(done.text("status")).isEqualTo("DONE");
        assertThat(done.count("accepted")).isEqualTo(1_200);
        assertThat(done.count("rejected")).isZero();
        assertThat(sender.get("/studies/" + study + "/progress").count("comparisons"))
                .isEqualTo(1_200);
        assertThat(sender.post("/imports/" + id + "/resume").text("code")).isEqualTo("import-not-resumable");
    }

    @Test
    void anImportAskedForByProgramGoesOnFromItsFileAndNothingIsInTwice() throws Exception {
        var file = settled("asked.jsonl", lines(3_000, 3_200).getBytes(UTF_8));
        var study = study("GRADED_8");
        var id = sender.post("/studies/" + study + "/imports?file=" + file).id();
        jdbc.sql("update catalog.file_import set status = 'RUNNING', ended_at = null, updated_at = now() -"
                        + " interval '1 hour' where id = :id::uuid")
                .param("id", id)
                .update();
        assertThat(sender.post("/imports/" + id + "/resume").status()).isEqualTo(200);
        var done = sender.ended(id);
        assertThat(done.count("accepted")).isEqualTo(200);
        assertThat(done.count("repeated")).isEqualTo(200);
        assertThat(sender.get("/studies/" + study + "/progress").count("comparisons"))
                .isEqualTo(200);
    }

    @Test
    void anImportIsCancelledAndContinued() throws Exception {
        var file = settled("long.jsonl", lines(10_000, 50_000).getBytes(UTF_8));
        var trial = sender.post("/files/" + file + "/trials").id();
        assertThat(sender.post("/imports/" + trial + "/cancel").status()).isEqualTo(200);
        var cancelled = sender.ended(trial);
        assertThat(cancelled.text("status")).isEqualTo("FAILED");
        assertThat(cancelled.text("message")).startsWith("The import was cancelled");
        assertThat(cancelled.count("accepted")).isLessThan(40_000);
        sender.post("/imports/" + trial + "/resume");
        assertThat(sender.ended(trial).count("accepted")).isEqualTo(40_000);
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
        var ended = sender.ended(sender.post("/files/" + file + "/trials").id());
        assertThat(ended.text("status")).isEqualTo("FAILED");
        assertThat(ended.text("message")).contains("200 times its size");
        assertThat(ended.count("accepted")).as("what was read is counted").isEqualTo(2);
        assertThat(sender.post("/snapshots/imports?name=Bomb&train=1&validation=0&test=0&file=" + file)
                        .status())
                .isEqualTo(422);
        jdbc.sql("""
            update catalog.staged_file
               set brought_at = now() - interval '9 days', expires_at = now() - interval '2 days' where id = :id
            """).param("id", UUID.fromString(file)).update();
        files.clear();
        assertThat(sender.get("/files/" + file).status()).isEqualTo(404);
        assertThat(isKept(file)).isFalse();
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private boolean isKept(String file) throws IOException {
        try (var kept = Files.list(folder)) {
            return kept.anyMatch(each -> each.toString().contains(file));
        }
    }

    private String settled(String name, byte[] content) throws Exception {
        var file = sender.send("POST", "/files?name=" + name, content, Sender.BYTES)
                .id();
        assertThat(sender.json("PUT", "/files/" + file + "/format", "{\"format\": \"HH\"}")
                        .status())
                .isEqualTo(200);
        return file;
    }

    private String study(String scale) throws Exception {
        return sender.json("POST", "/studies", """
            {"name": "Files", "question": "Which is better?", "orientation": "BETTER", "scale": "%s",
             "overlap": 3, "guidelines": "Be honest."}
            """.formatted(scale)).id();
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> """
            {"chosen": "\\n\\nHuman: What is f%d?\\n\\nAssistant: A file.", "rejected": "\\n\\nHuman: What is f%d?\\n\\nAssistant: No."}\
            """.formatted(n, n)).collect(Collectors.joining("\n"));
    }
}
