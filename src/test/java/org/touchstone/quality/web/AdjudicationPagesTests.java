package org.touchstone.quality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.quality.adjudication.Adjudication;
import org.touchstone.quality.adjudication.Show;
import org.touchstone.studies.StudyId;

@SpringBootTest
@AutoConfigureMockMvc
@Import(Trial.class)
class AdjudicationPagesTests {

    private static final String CASE = "/studies/{id}/adjudication/{comparison}";
    private static final String SECRET = "Cites the source plainly";

    private final Trial trial;
    private final MockMvc mvc;
    private final Adjudication adjudication;
    private PersonId ada;
    private StudyId study;
    private ComparisonId disputed;

    AdjudicationPagesTests(@Autowired Trial trial, @Autowired MockMvc mvc, @Autowired Adjudication adjudication) {
        this.trial = trial;
        this.mvc = mvc;
        this.adjudication = adjudication;
        ada = trial.person(Role.RESEARCHER);
        study = trial.study(3, 3);
        disputed = ComparisonId.random();
    }

    /** Two disputed comparisons and a unanimous one. */
    @BeforeEach
    void judge() {
        trial.judge(study, 3, (worker, comparison) -> worker == 2 && comparison > 0 ? '2' : '1');
        disputed = adjudication.queue(study, Show.OPEN, ada).getFirst().comparison();
    }

    private static RequestPostProcessor as(PersonId person) {
        return SignedInAs.person(person, Role.RESEARCHER);
    }

    private void decide(PersonId by, String outcome, String second) throws Exception {
        mvc.perform(post(CASE, study, disputed)
                        .with(as(by))
                        .with(csrf())
                        .param("outcome", outcome)
                        .param("reason", SECRET)
                        .param("second", second))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("notice"));
    }

    @Test
    void theQueueShowsWhatIsDisputed() throws Exception {
        mvc.perform(get("/studies/{id}/adjudication", study).with(as(ada)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Question 1"), containsString("Question 2"))))
                .andExpect(content().string(not(containsString("Question 0"))));
    }

    @Test
    void everyJudgmentIsShownButNoSourceUntilItIsDecided() throws Exception {
        mvc.perform(get(CASE, study, disputed).with(as(ada)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(Trial.FIRST),
                                containsString(Trial.SECOND),
                                containsString("<del>"),
                                containsString("Because of 2"),
                                containsString("the first, by 1 step"))))
                .andExpect(content().string(not(containsString(", one</span>"))));

        decide(ada, "FIRST", "false");

        mvc.perform(get(CASE, study, disputed).with(as(ada)))
                .andExpect(content().string(allOf(containsString(", one</span>"), containsString(SECRET))));
    }

    @Test
    void afterADecisionTheNextOneComesAndThenTheList() throws Exception {
        var other = adjudication.queue(study, Show.OPEN, ada).getLast().comparison();
        var request = post(CASE, study, disputed).with(as(ada)).with(csrf());
        mvc.perform(request.param("outcome", "TIE").param("reason", "Alike"))
                .andExpect(redirectedUrl("/studies/%s/adjudication/%s?show=open".formatted(study, other)));
        mvc.perform(post(CASE, study, other)
                        .with(as(ada))
                        .with(csrf())
                        .param("outcome", "TIE")
                        .param("reason", "Alike"))
                .andExpect(redirectedUrl("/studies/%s/adjudication?show=open".formatted(study)));
    }

    @Test
    void aSecondReviewerSeesNothingOfTheFirstOnesDecision() throws Exception {
        decide(ada, "SECOND", "true");
        var ben = trial.person(Role.RESEARCHER);

        mvc.perform(get(CASE, study, disputed).with(as(ben)))
                .andExpect(content().string(allOf(containsString("second opinion"), not(containsString(SECRET)))))
                .andExpect(content().string(not(containsString(", one</span>"))));
        mvc.perform(get("/api/v1/studies/{id}/adjudication/decisions", study).with(as(ben)))
                .andExpect(jsonPath("$[0].hidden").value(true))
                .andExpect(content().string(not(containsString(SECRET))))
                .andExpect(content().string(not(containsString("\"SECOND\""))));
        mvc.perform(get("/studies/{id}/adjudication.csv", study).with(as(ben)))
                .andExpect(content().string(containsString("AWAITING_SECOND,\n")));
        mvc.perform(get(CASE, study, disputed).with(as(ada)))
                .andExpect(content().string(containsString(SECRET)));

        decide(ben, "FIRST", "false");
        mvc.perform(get(CASE, study, disputed).with(as(ben)))
                .andExpect(content().string(allOf(containsString(SECRET), containsString("Two opinions differ"))));
    }

    @Test
    void whatWasTypedSurvivesARefusal() throws Exception {
        mvc.perform(post(CASE, study, disputed).with(as(ada)).with(csrf()).param("reason", "No outcome yet"))
                .andExpect(redirectedUrlPattern(CASE.replace("{id}", "*").replace("{comparison}", "*") + "?show=open"))
                .andExpect(flash().attributeExists("problem", "typed"));
        assertThat(adjudication.steps(study)).isEmpty();
    }

    @Test
    void scriptsDecideAndTakeBack() throws Exception {
        var path = "/api/v1/studies/{id}/adjudication";
        mvc.perform(get(path, study).with(as(ada)))
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].votes.first").value(2))
                .andExpect(jsonPath("$[0].state").value("OPEN"));
        mvc.perform(post(path + "/{comparison}", study, disputed)
                        .with(as(ada))
                        .contentType(APPLICATION_JSON)
                        .content("{\"outcome\": \"SECOND\", \"reason\": \"Correct\", \"seen\": 0}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.settled").value("SECOND"));
        mvc.perform(post(path + "/{comparison}", study, disputed)
                        .with(as(ada))
                        .contentType(APPLICATION_JSON)
                        .content("{\"outcome\": \"FIRST\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("adjudication-reason"));
        mvc.perform(delete(path + "/{comparison}", study, disputed).with(as(ada)))
                .andExpect(jsonPath("$.state").value("OPEN"));
    }

    @Test
    void theListCanBeTakenAway() throws Exception {
        mvc.perform(get("/studies/{id}/adjudication.csv", study).with(as(ada)))
                .andExpect(content().string(startsWith(CaseRow.HEADER + "\n")))
                .andExpect(content().string(containsString("Question 1,2,1,0,false,0.57")));
    }

    @Test
    void workersAreKeptOut() throws Exception {
        var worker = SignedInAs.person(trial.person(Role.WORKER), Role.WORKER);
        mvc.perform(get(CASE, study, disputed).with(worker)).andExpect(status().isForbidden());
        mvc.perform(get("/studies/{id}/adjudication.csv", study).with(worker)).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/studies/{id}/adjudication/decisions", study).with(worker))
                .andExpect(status().isForbidden());
    }
}
