package org.touchstone.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.unit.DataSize;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.datasets.Datasets;
import org.touchstone.preference.learning.Learners;
import tools.jackson.databind.json.JsonMapper;

/** Scores for programs. */
@SpringBootTest
@AutoConfigureMockMvc
class ScoringTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private PreferenceModels models;

    @Autowired
    private MockMvcTester web;

    private final ModelImports imports;
    private final Learners learners;
    private final StoredModel stored;
    private final RequestPostProcessor asResearcher;
    private final PersonId admin;
    private final ModelId model;

    ScoringTests(
            @Autowired ModelImports imports,
            @Autowired Learners learners,
            @Autowired StoredModel stored,
            @Autowired People people,
            @Autowired Datasets datasets) {
        this.imports = imports;
        this.learners = learners;
        this.stored = stored;
        admin = people.firstAdmin();
        asResearcher = SignedInAs.person(admin, Role.RESEARCHER);
        var digest = MadeModel.snapshot(datasets, admin).digest();
        model = imports.take(MadeModel.of(learners, stored, digest, 7).file(), null, null, admin);
    }

    @Test
    void aResponseHasTheSameScoreAloneInARequestAndInAFile() {
        var responses = PlantedPairs.of(300, 3).stream()
                .map(pair -> pair.first().response())
                .toList();
        var together = scores(JSON.writeValueAsString(responses));
        var lines = new StringBuilder();
        for (var response : responses) {
            lines.append("{\"conversation\":\"Hi\",\"responses\":[%s]}\n".formatted(JSON.writeValueAsString(response)));
        }
        var answered = file(lines.toString());
        assertThat(answered).hasSize(300);
        for (int i = 0; i < 300; i++) {
            var line = JSON.readTree(answered.get(i));
            assertThat(line.path("line").asInt()).isEqualTo(i + 1);
            assertThat(line.path("scores").get(0).asDouble()).isEqualTo(together.get(i));
        }
        assertThat(scores(JSON.writeValueAsString(List.of(responses.get(17))))).containsExactly(together.get(17));
    }

    @Test
    void eachLineOfAFileIsAnsweredWhateverTheOthersAre() {
        var answered = file("""
            {"conversation":"Hi","responses":["a please","b"]}
            not json
            {"conversation":[{"role":"assistant","content":"Hi"}],"responses":["a"]}
            {"conversation":"Hi","responses":["%s"]}
            {"conversation":"Hi","responses":[]}
            {"conversation":"Hi"}
            {"conversation":"Hi","responses":["c"]}
            null
            {"conversation":"Hi","responses":[%s"a"]}\
            """.formatted("x".repeat(100_001), "\"a\",".repeat(2_000)));
        assertThat(answered).hasSize(9);
        assertThat(answered.get(0)).contains("\"line\":1,\"scores\":[").doesNotContain("error");
        assertThat(answered.get(1)).contains("\"line\":2", "unreadable-line");
        assertThat(answered.get(2)).contains("\"line\":3", "\"field\":\"conversation\"");
        assertThat(answered.get(3)).contains("\"line\":4", "text-too-long", "\"field\":\"responses[0]\"");
        assertThat(answered.get(4)).isEqualTo("{\"line\":5,\"scores\":[]}");
        assertThat(answered.get(5)).contains("\"line\":6", "\"field\":\"responses\"");
        assertThat(answered.get(6)).contains("\"line\":7,\"scores\":[");
        assertThat(answered.get(7)).contains("\"line\":8", "nothing-to-score");
        assertThat(answered.get(8)).contains("\"line\":9", "too-many-responses");
    }

    @Test
    void aRequestNamesTheTextThatIsTooLong() {
        var tooLong = "x".repeat(100_001);
        assertThat(request("{\"items\":[{\"conversation\":\"Hi\",\"responses\":[\"a\",\"%s\"]}]}".formatted(tooLong)))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("text-too-long"))
                .hasPathSatisfying("$.field", field -> assertThat(field).isEqualTo("items[0].responses[1]"));
        var many = JSON.writeValueAsString(Collections.nCopies(2_001, "a"));
        assertThat(request("{\"items\":[{\"conversation\":\"Hi\",\"responses\":%s}]}".formatted(many)))
                .hasStatus(422)
                .bodyText()
                .contains("too-many-responses");
    }

    @Test
    void anItemThatIsMissingIsNamed() {
        for (var wanted : List.of("score", "explain")) {
            assertThat(request(wanted, "{\"items\":[{\"conversation\":\"Hi\",\"responses\":[\"a\"]},null]}"))
                    .hasStatus(400)
                    .bodyJson()
                    .hasPathSatisfying(
                            "$.field", field -> assertThat(field).asString().startsWith("items"));
        }
    }

    @Test
    void modelsThatDoNotFitIntoTheRoomForThemGoAndComeBack(@Autowired ArtifactTable artifacts) {
        var small = new Scorers(artifacts, learners, new ScoringSettings(1, 0, 1, 1, DataSize.ofBytes(1)));
        var mine = models.find(model);
        var otherFile = MadeModel.of(learners, stored, mine.provenance().snapshotDigest(), 8)
                .file();
        var other = models.find(imports.take(otherFile, null, null, admin));
        var candidate = List.of(PlantedPairs.candidate("q", "stone please"));
        double before = small.of(mine).score(candidate)[0];
        assertThat(small.of(mine)).isSameAs(small.of(mine));
        small.of(other);
        assertThat(small.inMemory()).isOne();
        assertThat(small.of(mine).score(candidate)[0]).isEqualTo(before);
    }

    private MockMvcTester.MockMvcRequestBuilder request(String body) {
        return request("score", body);
    }

    private MockMvcTester.MockMvcRequestBuilder request(String wanted, String body) {
        return web.post()
                .uri("/api/v1/models/{id}/{wanted}", model, wanted)
                .with(asResearcher)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private List<Double> scores(String responses) {
        var result = request("{\"items\":[{\"conversation\":\"Hi\",\"responses\":%s}]}".formatted(responses))
                .exchange();
        assertThat(result).hasStatusOk();
        var scores = new ArrayList<Double>();
        JSON.readTree(result.getResponse().getContentAsByteArray())
                .path("scores")
                .get(0)
                .values()
                .forEach(score -> scores.add(score.asDouble()));
        return scores;
    }

    private List<String> file(String lines) {
        var result = web.post()
                .uri("/api/v1/models/{id}/score", model)
                .with(asResearcher)
                .contentType("application/x-ndjson")
                .content(lines)
                .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
