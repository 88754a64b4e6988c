package org.touchstone.quality;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.Role;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class AgreementPageTests {

    private final Trial trial;
    private final MockMvc mvc;

    AgreementPageTests(@Autowired Trial trial, @Autowired MockMvc mvc) {
        this.trial = trial;
        this.mvc = mvc;
    }

    @BeforeEach
    void signIn() {
        trial.signIn(Role.RESEARCHER);
    }

    @Test
    void aStudyWithoutJudgmentsSaysWhatToDo() throws Exception {
        mvc.perform(get("/studies/{id}/agreement", trial.study(3, 2)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing has been judged yet.")))
                .andExpect(content().string(containsString("Import comparisons")));
    }

    @Test
    void figuresComeWithTheirIntervalsDrawn() throws Exception {
        var study = trial.study(30, 3);
        trial.judge(study, 3, (worker, comparison) -> worker == 2 && comparison < 10 ? '2' : '1');

        mvc.perform(get("/studies/{id}/agreement", study))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Leave one out"),
                                containsString("77.8%"),
                                containsString("30 comparisons with two judgments or more, 90 judgments by 3 workers"),
                                containsString("<svg class=\"interval\""),
                                containsString("data-plot=\"line\""),
                                containsString("2 to 1"),
                                containsString("Because of 2"))));
    }

    @Test
    void simulatedJudgmentsAreMarkedAndCanBeLeftOut() throws Exception {
        var study = trial.study(5, 3);
        trial.judge(study, 2, (_, _) -> '1');
        trial.simulate(study, 1, (_, _) -> '2');

        mvc.perform(get("/studies/{id}/agreement", study))
                .andExpect(content().string(containsString("5 of 15 judgments are by programs")));
        mvc.perform(get("/studies/{id}/agreement", study).param("people", "human"))
                .andExpect(content().string(not(containsString("judgments are by programs"))));
        mvc.perform(get("/studies/{id}/agreement", study).param("people", "aliens"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void scriptsGetTheSameFigures() throws Exception {
        var study = trial.study(30, 3);
        trial.judge(study, 3, (worker, comparison) -> worker == 2 && comparison < 10 ? '2' : '1');

        mvc.perform(get("/api/v1/studies/{id}/agreement", study))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts.judgments").value(90))
                .andExpect(jsonPath("$.figures.leaveOneOut.value").value(70 / 90.0))
                .andExpect(jsonPath("$.figures.leaveOneOut.low").isNumber())
                .andExpect(jsonPath("$.figures.nominal.symmetrised.value").isNumber());
        mvc.perform(get("/api/v1/studies/{id}/workers", study))
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].medianMs").value(10_000))
                .andExpect(jsonPath("$[0].left.decisive").value(30));
    }

    @Test
    void theTrendAndTheWorkersCanBeTakenAway() throws Exception {
        var study = trial.study(3, 2);
        trial.judge(study, 2, (_, _) -> '1');

        mvc.perform(get("/studies/{id}/agreement.csv", study))
                .andExpect(content().string(startsWith("day,comparisons,leave_one_out,low,high\n")))
                .andExpect(content().string(containsString(",3,1.0,,\n")));
        mvc.perform(get("/studies/{id}/workers.csv", study))
                .andExpect(content().string(startsWith("worker,simulated,external,judged,agreement")));
    }
}
