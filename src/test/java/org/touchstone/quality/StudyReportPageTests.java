package org.touchstone.quality;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
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
class StudyReportPageTests {

    private final Trial trial;
    private final MockMvc mvc;

    StudyReportPageTests(@Autowired Trial trial, @Autowired MockMvc mvc) {
        this.trial = trial;
        this.mvc = mvc;
    }

    @BeforeEach
    void signIn() {
        trial.signIn(Role.RESEARCHER);
    }

    @Test
    void everyKindOfFigureIsOnThePage() throws Exception {
        var study = trial.study(30, 3);
        trial.judge(study, 3, (worker, comparison) -> worker == 2 && comparison < 10 ? '2' : '1');

        mvc.perform(get("/studies/{id}/report", study))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("30 judged, 30 by two or more, 10 of these split"),
                                containsString("90 by 3 workers"),
                                containsString("77.8%"),
                                containsString("The left response was chosen"),
                                containsString("How the figures were made"),
                                containsString("from 90 judgments (digest "))));
    }

    @Test
    void aStudyWithoutJudgmentsHasAReportThatSaysSo() throws Exception {
        mvc.perform(get("/studies/{id}/report", trial.study(3, 2)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("0 judged, 0 by two or more, 0 of these split")));
    }

    @Test
    void partsAndPairsCanBeTakenAway() throws Exception {
        var study = trial.study(30, 3);
        trial.judge(study, 2, (_, comparison) -> comparison < 15 ? '1' : '2');
        trial.simulate(study, 1, (_, _) -> '1');

        mvc.perform(get("/studies/{id}/agreement-parts.csv", study))
                .andExpect(content().string(containsString("\nleft-out,nobody,0,30,90,")))
                .andExpect(content().string(containsString("\nleft-out,simulated,1,30,60,1.0,")));
        mvc.perform(get("/studies/{id}/agreement-pairs.csv", study))
                .andExpect(content().string(containsString(",30,0.5,")))
                .andExpect(content().string(containsString(",30,1.0,")));
        mvc.perform(get("/api/v1/studies/{id}/agreement/pairs", study))
                .andExpect(jsonPath("$.length()").value(3))
                .andExpect(jsonPath("$[0].common").value(30));
        mvc.perform(get("/api/v1/studies/{id}/agreement", study))
                .andExpect(jsonPath("$.details.cleanings[1].rule").value("SIMULATED"))
                .andExpect(jsonPath("$.details.corrected.ac1.value").isNumber());
    }
}
