package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.Role;
import org.touchstone.studies.StudyId;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class ConsensusPageTests {

    private final Trial trial;
    private final MockMvc mvc;

    ConsensusPageTests(@Autowired Trial trial, @Autowired MockMvc mvc) {
        this.trial = trial;
        this.mvc = mvc;
    }

    @BeforeEach
    void signIn() {
        trial.signIn(Role.RESEARCHER);
    }

    private String body(String address, StudyId study) throws Exception {
        return mvc.perform(get(address, study))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Twelve of twenty comparisons are unanimous, and on eight one of three differs. */
    private StudyId judged() {
        var study = trial.study(20, 3);
        trial.judge(study, 3, (worker, comparison) -> worker == 2 && comparison < 8 ? '2' : '1');
        return study;
    }

    @Test
    void aStudyWithoutJudgmentsSaysWhatToDo() throws Exception {
        mvc.perform(get("/studies/{id}/consensus", trial.study(3, 2)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There are no votes to put together yet.")))
                .andExpect(content().string(containsString("Import comparisons")));
    }

    @Test
    void saysWhichMethodWasTakenAndWhy() throws Exception {
        var study = judged();

        mvc.perform(get("/studies/{id}/consensus", study))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Why this method:"),
                                containsString("20 comparisons with 60 votes of 3 workers."),
                                containsString("Methods that give responses strengths were not tried"),
                                containsString("and none of 40 is."),
                                containsString("data-plot=\"intervals\""),
                                containsString("data-plot=\"bars\""),
                                containsString("<svg class=\"interval\""),
                                containsString("Question "))))
                .andExpect(content().string(containsString("/studies/" + study + "/adjudication/")));
    }

    @Test
    void theFileAndThePageAndTheApiSayTheSame() throws Exception {
        var study = judged();
        var lines = body("/api/v1/studies/{id}/consensus.jsonl", study).lines().toList();
        var rows = body("/studies/{id}/consensus.csv", study).lines().toList();
        var summary = body("/api/v1/studies/{id}/consensus", study);
        var page = Jsoup.parse(body("/studies/{id}/consensus", study));

        assertThat(rows.getFirst())
                .isEqualTo("comparison,first,ties,second,simulated,p_first,p_tie,p_second,winner,type,adjudicated,"
                        + "method,digest");
        assertThat(rows).hasSize(21);
        assertThat(lines).hasSize(20);
        for (int i = 0; i < 20; i++) {
            var line = JsonPath.parse(lines.get(i));
            var cells = List.of(rows.get(i + 1).split(",", -1));
            double first = line.read("$.p_first", Double.class);
            double tie = line.read("$.p_tie", Double.class);
            double second = line.read("$.p_second", Double.class);
            assertThat(first + tie + second).isBetween(1 - 1e-9, 1 + 1e-9);
            assertThat(cells.get(0)).isEqualTo(line.read("$.comparison"));
            assertThat(Double.parseDouble(cells.get(5))).isEqualTo(first);
            assertThat(cells.get(8)).isEqualTo(line.read("$.winner"));
            assertThat(cells.get(12)).isEqualTo(JsonPath.read(summary, "$.basis.digest"));
        }
        long unanimous =
                rows.stream().filter(row -> row.contains(",UNANIMOUS,")).count();
        assertThat(unanimous).isEqualTo(12);
        assertThat(page.select("th:contains(Unanimous) + td").text()).isEqualTo("12");
        List<Integer> counted = JsonPath.read(summary, "$.counts.discord[?(@.discord == 'UNANIMOUS')].comparisons");
        assertThat(counted).containsExactly(12);
    }

    @Test
    void scriptsGetMethodScoresAndWorkers() throws Exception {
        mvc.perform(get("/api/v1/studies/{id}/consensus", judged()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stale").value(false))
                .andExpect(jsonPath("$.scores", hasSize(5)))
                .andExpect(jsonPath("$.counts.responses.all").value(40))
                .andExpect(jsonPath("$.counts.responses.suffice").value(false))
                .andExpect(jsonPath("$.scores[0].logLoss").isNumber())
                .andExpect(jsonPath("$.workers", hasSize(3)))
                .andExpect(jsonPath("$.workers[0].reliability.low").isNumber());
        mvc.perform(get("/api/v1/studies/{id}/consensus", judged()).param("people", "aliens"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void filesSayWhichJudgmentsTheyRestOn() throws Exception {
        mvc.perform(get("/studies/{id}/consensus.csv", judged()))
                .andExpect(header().exists("Touchstone-Digest"))
                .andExpect(header().string("Touchstone-Stale", "false"))
                .andExpect(header().string("Content-Disposition", containsString("consensus.csv")));
    }

    @Test
    void programsAreMarkedAndCanBeLeftOut() throws Exception {
        var study = trial.study(5, 3);
        trial.judge(study, 2, (_, _) -> '1');
        trial.simulate(study, 1, (_, _) -> '2');

        mvc.perform(get("/studies/{id}/consensus", study))
                .andExpect(content().string(containsString("5 of 15 judgments are by programs")));
        mvc.perform(get("/studies/{id}/consensus", study).param("people", "human"))
                .andExpect(content().string(not(containsString("judgments are by programs"))));
    }

    @Test
    void speaksGerman() throws Exception {
        mvc.perform(get("/studies/{id}/consensus", judged()).header("Accept-Language", "de"))
                .andExpect(content().string(containsString("Warum dieses Verfahren:")));
    }
}
