package org.touchstone.quality.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Standing;
import org.touchstone.studies.Standings;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class PausingTests {

    private final Trial trial;
    private final Pausing pausing;
    private final PauseRules rules;
    private final Standings standings;
    private final Studies studies;
    private final Labeling labeling;
    private final MockMvc mvc;

    PausingTests(
            @Autowired Trial trial,
            @Autowired Pausing pausing,
            @Autowired PauseRules rules,
            @Autowired Standings standings,
            @Autowired Studies studies,
            @Autowired Labeling labeling,
            @Autowired MockMvc mvc) {
        this.trial = trial;
        this.pausing = pausing;
        this.rules = rules;
        this.standings = standings;
        this.studies = studies;
        this.labeling = labeling;
        this.mvc = mvc;
    }

    /** Two judge thirty comparisons with care, a third in no time. */
    private PersonId hasty(StudyId study) {
        trial.judge(study, 2, (_, _) -> '1');
        var hasty = trial.person(Role.WORKER);
        studies.join(study, hasty);
        for (var leased = labeling.next(study, hasty); leased.isPresent(); leased = labeling.next(study, hasty)) {
            var verdict = new Verdict(Choice.LEFT, 1, Details.NONE, Duration.ofMillis(1));
            labeling.submit(leased.orElseThrow().lease(), hasty, verdict);
        }
        return hasty;
    }

    private Standing standing(StudyId study, PersonId worker) {
        return standings.find(study, worker).orElseThrow();
    }

    @Test
    void whereNobodyAllowedItNobodyIsPaused() {
        var study = trial.study(30, 3);
        hasty(study);

        assertThat(pausing.sweep(study)).isEmpty();
        assertThat(standings.of(study)).allMatch(Standing::mayWork);
    }

    @Test
    void whomARuleProposesIsPausedWithTheMessageAndNobodyElse() {
        var by = trial.signIn(Role.RESEARCHER);
        var study = trial.study(30, 3);
        var hasty = hasty(study);
        rules.allow(study, "  Please wait for us.  ", by);

        assertThat(pausing.studies()).contains(study);
        assertThat(pausing.sweep(study)).containsExactly(hasty);
        assertThat(standings.of(study)).filteredOn(Standing::mayWork).hasSize(2);
        assertThat(standing(study, hasty).reason()).isEqualTo("Please wait for us.");
        assertThat(standing(study, hasty).note()).isEqualTo("By rule: FAST");
    }

    @Test
    void whomAPersonLetsGoOnIsNotPausedAgain() {
        var by = trial.signIn(Role.RESEARCHER);
        var study = trial.study(30, 3);
        var hasty = hasty(study);
        rules.allow(study, "Please wait.", by);
        pausing.sweep(study);
        standings.resume(study, hasty, by);

        assertThat(pausing.sweep(study)).isEmpty();
        assertThat(standing(study, hasty).mayWork()).isTrue();
    }

    @Test
    void aStoppedRulePausesNobody() {
        var by = trial.signIn(Role.RESEARCHER);
        var study = trial.study(30, 3);
        hasty(study);
        rules.allow(study, "Please wait.", by);
        rules.stop(study, by);

        assertThat(pausing.studies()).doesNotContain(study);
        assertThat(pausing.sweep(study)).isEmpty();
    }

    @Test
    void thePageSaysWhetherRulesPauseAndKeepsWhatWasTypedInVain() throws Exception {
        trial.signIn(Role.RESEARCHER);
        var study = trial.study(30, 3);
        hasty(study);

        mvc.perform(get("/studies/{id}/workers", study))
                .andExpect(content().string(containsString("Only people pause workers of this study.")));
        mvc.perform(post("/studies/{id}/pause-rule", study).param("message", "   "))
                .andExpect(flash().attribute("pauseMessage", "   "));
        mvc.perform(post("/studies/{id}/pause-rule", study).param("message", "Wait."))
                .andExpect(flash().attributeExists("notice"));
        mvc.perform(get("/studies/{id}/workers", study))
                .andExpect(content().string(containsString("as soon as a rule proposes it")));
        mvc.perform(get("/api/v1/studies/{id}/pause-rule", study))
                .andExpect(jsonPath("$.byRule").value(true))
                .andExpect(jsonPath("$.message").value("Wait."));
        mvc.perform(post("/studies/{id}/pause-rule/stop", study)).andExpect(flash().attributeExists("notice"));
        mvc.perform(get("/api/v1/studies/{id}/pause-rule", study))
                .andExpect(jsonPath("$.byRule").value(false));
    }
}
