package org.touchstone.laboratory.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.People;
import tools.jackson.databind.json.JsonMapper;

/** A study that works with a file, through its form and for scripts; in transactions that are never committed. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class KnowingPagesTests {

    private static final String FORM = "/laboratory/new/knowing";
    private static final Pattern KEPT = Pattern.compile("name=\"judgements\" value=\"([0-9a-f]{64})\"");
    private static final String GOOD = IntStream.range(0, 40)
            .mapToObj("{\"question\": %d, \"p_true\": 0.5, \"correct\": true}"::formatted)
            .collect(Collectors.joining("\n"));
    private static final String BAD = """
        {"question": 1, "p_true": 0.5, "correct": true}
        nonsense
        {"question": 2, "p_true": 7, "correct": true}
        nonsense, too
        nonsense, too\
        """;

    private final Researcher researcher;

    KnowingPagesTests(@Autowired MockMvcTester web, @Autowired People people, @Autowired JsonMapper json) {
        this.researcher = new Researcher(web, people.firstAdmin(), json);
    }

    @Test
    void theFormSaysWhatTheLinesLookLike() {
        assertThat(researcher.get(FORM))
                .hasStatusOk()
                .bodyText()
                .contains("multipart/form-data", "type=\"file\"", "&quot;p_know&quot;: 0.6", "at most 5 MB");
    }

    @Test
    void anExperimentKeepsItsFileAndRepeatsWithIt() {
        var address = Researcher.redirected(post(GOOD, Map.of("threshold", "0.5", "small", "0.05")));
        assertThat(researcher.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("0 of 1 part", "judgements.jsonl", address + "/files/judgements");
        assertThat(researcher.get(address + "/files/judgements"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_NDJSON)
                .bodyText()
                .isEqualTo(GOOD);
        assertThat(researcher.get(address + "/files/threshold")).hasStatus(HttpStatus.NOT_FOUND);
        var again = Researcher.redirected(researcher.post(address + "/again"));
        assertThat(again).isNotEqualTo(address);
        assertThat(researcher.get(again + "/files/judgements")).bodyText().isEqualTo(GOOD);
        var from = researcher.get(FORM + "?from=" + address.substring(address.lastIndexOf('/') + 1));
        assertThat(from)
                .bodyText()
                .contains("A file is kept here (40 lines, 2 kB)")
                .containsPattern(KEPT);
    }

    @Test
    void aRefusedFileNamesAllItsBadLinesAndKeepsTheRest() {
        var refused = post(BAD, Map.of("threshold", "0.25", "small", "0.123"));
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "4 of 5 lines cannot be used",
                        "Lines 2, 4–5: it is no JSON object",
                        "Line 3: p_true must be",
                        "value=\"0.25\"",
                        "value=\"0.123\"",
                        "aria-invalid=\"true\"")
                .doesNotContain("A file is kept here");
        var german = send(BAD, Map.of("threshold", "0.5", "small", "0.05"), Locale.GERMAN);
        assertThat(german)
                .bodyText()
                .contains("4 von 5 Zeilen sind nicht zu brauchen", "Zeilen 2, 4–5: sie ist kein JSON");
    }

    @Test
    void aGoodFileStaysWhereAnotherFieldIsRefused() {
        var refused = post(GOOD, Map.of("threshold", "0.5", "small", "7"));
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A file is kept here (40 lines");
        var kept = KEPT.matcher(Researcher.body(refused));
        assertThat(kept.find()).isTrue();
        var address = Researcher.redirected(
                post("", Map.of("threshold", "0.5", "small", "0.07", "judgements", kept.group(1))));
        assertThat(researcher.get(address + "/files/judgements")).bodyText().isEqualTo(GOOD);
    }

    @Test
    void noFileIsRefused() {
        assertThat(post("", Map.of("threshold", "0.5", "small", "0.05")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a file that is not empty", "aria-invalid=\"true\"");
    }

    @Test
    void scriptsSendTheLinesAmongTheSettings() {
        var asked = ask(Map.of("judgements", GOOD));
        assertThat(asked).hasStatus(HttpStatus.ACCEPTED);
        var id = researcher.json().readTree(Researcher.body(asked)).path("id").asString();
        assertThat(researcher.get("/laboratory/" + id + "/files/judgements"))
                .bodyText()
                .isEqualTo(GOOD);
        var digest = researcher
                .json()
                .readTree(Researcher.body(researcher.get("/api/v1/experiments/" + id)))
                .path("settings")
                .path("judgements")
                .asString();
        assertThat(ask(Map.of("judgements", digest))).hasStatus(HttpStatus.ACCEPTED);
        assertThat(ask(Map.of("judgements", BAD)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .hasPathSatisfying("$.field", field -> field.assertThat().isEqualTo("judgements"))
                .hasPathSatisfying(
                        "$.detail",
                        detail -> detail.assertThat()
                                .asString()
                                .contains("4 of 5 lines cannot be used: line 2, 4–5: it is no JSON object"));
        assertThat(ask(Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult ask(Map<String, String> settings) {
        return researcher.ask("knowing", settings);
    }

    private MvcTestResult post(String content, Map<String, String> fields) {
        return send(content, fields, Locale.ENGLISH);
    }

    private MvcTestResult send(String content, Map<String, String> fields, Locale language) {
        return researcher.send(
                FORM, Researcher.file("judgements", "judge.jsonl", content.getBytes(UTF_8)), fields, language);
    }
}
