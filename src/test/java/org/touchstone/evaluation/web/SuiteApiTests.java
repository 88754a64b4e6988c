package org.touchstone.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.People;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import org.touchstone.catalog.PairFormat;
import org.touchstone.evaluation.SuiteFormats;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SuiteApiTests {

    private static final String ITEM =
            "{\"category\":\"honest\",\"prompt\":\"Is it?\",\"chosen\":\"It is.\",\"rejected\":\"It is not.\"}\n";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    SuiteApiTests(@LocalServerPort int port, @Autowired Tokens tokens, @Autowired People people) {
        var admin = people.firstAdmin();
        base = "http://localhost:" + port + "/api/v1";
        token = tokens.makeFor(admin, new TokenRequest("test", Set.of(Scope.ADMIN), TokenRequest.USUAL_VALIDITY), admin)
                .token();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/jsonl", "application/x-www-form-urlencoded"})
    void readsTheBodyWhateverTypeTheClientCallsIt(String type) throws Exception {
        var item = ITEM.replace("Is it?", type);
        var made = post("/suites?format=hhh&name=Mine%20" + type.length(), type, item);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("\"items\":1", "Mine " + type.length());
        assertThat(post("/suites?format=hhh&name=Again", type, item).statusCode())
                .as("the same items again")
                .isEqualTo(200);
    }

    @Test
    void readsSuitesInTheFormatsOfLabelledFiles() throws Exception {
        var rows = """
            [{"prompt": "Hi", "response_1": "a", "response_2": "b", "preference_strength": -2},
             {"prompt": "Hi", "response_1": "a", "response_2": "c", "preference_strength": 0}]\
            """;
        var made = post("/suites?format=helpsteer&name=Steered", "application/json", rows);
        assertThat(made.body()).contains("\"items\":2", "HELPSTEER");
        var refused = post("/suites?format=trl&name=Steered", "application/json", rows);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Line 1: The key");
        assertThat(post("/suites?format=model_written&name=x", "text/plain", "").body())
                .contains("unknown-format");
    }

    @Test
    void readsATableByTheNamesOfItsColumns() throws Exception {
        var table = """
            prompt,response_a,response_b,winner
            "Is it, really?",It is.,It is not.,a
            And now?,Yes.,No.,b
            """;
        var made = post("/suites?format=csv&name=Table", "text/csv", table);
        assertThat(made.body()).contains("\"items\":2", "CSV");
        var refused = post("/suites?format=csv&name=Hole", "text/csv", table + "Why?,Because.,So.,perhaps\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Line 4: ");
        assertThat(post("/suites?format=csv&name=Strange", "text/csv", table.replace("response_a", "something"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void readsATableThatWaitsHereByWhatItsColumnsWereSaidToBe() throws Exception {
        var table = "ask,left,right,better\nIs it?,It is.,It is not.,left\nHow?,So.,Not so.,right\n";
        var file = text("id", post("/files?name=table.csv", "text/csv", table).body());
        var settled = send("PUT", "/files/" + file + "/format", "application/json", """
            {"format": "CSV", "columns": {"PROMPT": "ask", "RESPONSE_A": "left", "RESPONSE_B": "right", "WINNER": "better"},
             "winners": {"first": ["left"], "second": ["right"], "tie": ["tie"]}}
            """);
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(200);
        var made = post("/suites?format=csv&name=Waiting&file=" + file, "text/plain", "");
        assertThat(made.body()).contains("\"items\":2", "CSV");
    }

    /** Every format offered can also be kept. */
    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatThatIsOfferedCanBeKept(PairFormat format, @Autowired JdbcClient sql) {
        assertThat(sql.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'suite_format_check'")
                        .query(String.class)
                        .single())
                .contains("'" + format.name() + "'");
    }

    static List<PairFormat> formats() {
        return SuiteFormats.all();
    }

    private static String text(String key, String json) {
        return JsonMapper.shared().readTree(json).get(key).stringValue();
    }

    @Test
    void refusesAnEmptyIdentifierAsUnreadable() throws Exception {
        var refused = post("/evaluations", "application/json", "{\"model\":\"\",\"suite\":\"\"}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send("POST", path, type, body);
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
