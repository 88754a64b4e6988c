package org.touchstone.quality;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
class WorkersPageTests {

    private final Trial trial;
    private final MockMvc mvc;
    private final Roster roster;

    WorkersPageTests(@Autowired Trial trial, @Autowired MockMvc mvc, @Autowired Roster roster) {
        this.trial = trial;
        this.mvc = mvc;
        this.roster = roster;
    }

    @Test
    void showsEachWorkerWithFiguresAndJudgments() throws Exception {
        trial.signIn(Role.RESEARCHER);
        var study = trial.study(30, 3);
        trial.judge(study, 3, (worker, comparison) -> worker == 2 && comparison < 10 ? '2' : '1');
        var worker = roster.of(study).getFirst().pseudonym();

        mvc.perform(get("/studies/{id}/workers", study))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(worker)));
        mvc.perform(get("/studies/{id}/workers/{worker}", study, worker))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("30 judgments stand")))
                .andExpect(content().string(containsString("Judgments to look at")));
        mvc.perform(get("/api/v1/studies/{id}/workers/{worker}", study, worker))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("active"))
                .andExpect(jsonPath("$.figures.bias.left.n").value(30));
    }
}
