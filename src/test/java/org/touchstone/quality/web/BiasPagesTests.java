package org.touchstone.quality.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.Role;
import org.touchstone.studies.StudyId;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class BiasPagesTests {

    private final Trial trial;
    private final MockMvc mvc;
    private final JdbcClient sql;

    BiasPagesTests(@Autowired Trial trial, @Autowired MockMvc mvc, @Autowired JdbcClient sql) {
        this.trial = trial;
        this.mvc = mvc;
        this.sql = sql;
    }

    @BeforeEach
    void signIn() {
        trial.signIn(Role.RESEARCHER);
    }

    /** Two of three always choose the first response, the third the second: 66.7% of 90. */
    private StudyId judged() {
        var study = trial.study(30, 3);
        trial.judge(study, 3, (worker, _) -> worker == 2 ? '2' : '1');
        return study;
    }

    /** Makes the study look as if so many judgments stood there. */
    private void pretend(StudyId study, int judgments) {
        sql.sql("update labeling.standing set judgments = :n, changes = :n where study_id = :study")
                .param("n", judgments)
                .param("study", study.value())
                .update();
    }

    @Test
    void aStudyWithoutJudgmentsSaysWhatToDo() throws Exception {
        mvc.perform(get("/studies/{id}/bias", trial.study(3, 2)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("class=\"empty\""), not(containsString("waiting")))));
    }

    @Test
    void figuresComeWithWhatTheyRestOn() throws Exception {
        mvc.perform(get("/studies/{id}/bias", judged()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("66.7%"),
                                containsString("data-plot=\"intervals\""),
                                containsString("90 judgments"),
                                containsString("data-local"))));
    }

    @Test
    void inALargeStudyThePageWaitsForTheJob() throws Exception {
        var study = judged();
        pretend(study, 1_000_000);

        mvc.perform(get("/studies/{id}/bias", study))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-page=\"waiting\""),
                                containsString("<progress"),
                                not(containsString("class=\"empty\"")),
                                not(containsString("66.7%")))));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> mvc.perform(get("/studies/{id}/bias", study))
                        .andExpect(content().string(allOf(containsString("66.7%"), not(containsString("<progress"))))));
    }

    @Test
    void scriptsGetTheSameFigures() throws Exception {
        var study = judged();

        mvc.perform(get("/api/v1/studies/{id}/bias", study))
                .andExpect(jsonPath("$.stale").value(false))
                .andExpect(jsonPath("$.basis.digest").isString())
                .andExpect(jsonPath("$.counts.judgments").value(90))
                .andExpect(jsonPath("$.firstInImport.figure.value").value(60 / 90.0))
                .andExpect(jsonPath("$.position.tested").value(3));
        mvc.perform(get("/api/v1/studies/{id}/bias", study).param("people", "human"))
                .andExpect(jsonPath("$.people").value("HUMAN"));
    }

    @Test
    void scriptsAreToldThatFiguresAreOnTheirWay() throws Exception {
        var study = judged();
        pretend(study, 1_000_000);

        mvc.perform(get("/api/v1/studies/{id}/bias", study))
                .andExpect(jsonPath("$.stale").value(true))
                .andExpect(jsonPath("$.basis.percent").isNumber())
                .andExpect(jsonPath("$.ties.why").value("NOT_YET"))
                .andExpect(jsonPath("$.ties.figure.value").doesNotExist());
    }

    @Test
    void theFileHasALineForEachFigure() throws Exception {
        mvc.perform(get("/studies/{id}/bias.csv", judged()))
                .andExpect(content().string(startsWith("figure,value,low,high,judgments,comparisons,note\nlonger,")))
                .andExpect(content().string(containsString("\nfirst,0.666")));
    }
}
