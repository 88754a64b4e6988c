package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Observations;
import org.touchstone.labeling.SettingAside;
import org.touchstone.labeling.Span;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class WorkersPageTests {

    private final Trial trial;
    private final MockMvc mvc;
    private final Roster roster;
    private final Studies studies;
    private final Labeling labeling;
    private final Observations observations;
    private final SettingAside aside;
    private final AuditTrail audit;
    private final JdbcClient sql;

    @Autowired
    WorkersPageTests(
            Trial trial,
            MockMvc mvc,
            Roster roster,
            Studies studies,
            Labeling labeling,
            Observations observations,
            SettingAside aside,
            AuditTrail audit,
            JdbcClient sql) {
        this.trial = trial;
        this.mvc = mvc;
        this.roster = roster;
        this.studies = studies;
        this.labeling = labeling;
        this.observations = observations;
        this.aside = aside;
        this.audit = audit;
        this.sql = sql;
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

    @Test
    void aLongListHasPagesAndIsSearched() throws Exception {
        trial.signIn(Role.RESEARCHER);
        var study = trial.study(1, 1);
        for (int i = 0; i < 101; i++) {
            studies.join(study, trial.person(Role.WORKER));
        }
        var names = roster.of(study).stream().map(Roster.Entry::pseudonym).toList();

        mvc.perform(get("/studies/{id}/workers", study))
                .andExpect(content().string(containsString("1 to 100 of 101")))
                .andExpect(content().string(not(containsString(">" + names.getLast() + "<"))));
        mvc.perform(get("/studies/{id}/workers", study).param("page", "2"))
                .andExpect(content().string(containsString(">" + names.getLast() + "<")))
                .andExpect(content().string(not(containsString(">" + names.getFirst() + "<"))));
        mvc.perform(get("/studies/{id}/workers", study).param("page", "9"))
                .andExpect(content().string(containsString("101 to 101 of 101")));
        mvc.perform(get("/studies/{id}/workers", study).param("name", " " + names.get(100) + " "))
                .andExpect(content().string(containsString(">" + names.getLast() + "<")))
                .andExpect(content().string(not(containsString(">" + names.getFirst() + "<"))));
        mvc.perform(get("/studies/{id}/workers", study).param("name", "<nobody>"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No worker of this study has such a name")))
                .andExpect(content().string(not(containsString("<nobody>"))));
    }

    @Test
    void judgmentsAreSetAsideWithinYearsThatThereAre() throws Exception {
        trial.signIn(Role.RESEARCHER);
        var study = trial.study(1, 1);
        studies.join(study, trial.person(Role.WORKER));
        var worker = roster.of(study).getFirst().pseudonym();
        var far = "999999999-12-31";

        mvc.perform(post("/api/v1/studies/{id}/workers/{worker}/set-aside", study, worker)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"from\": \"+" + far + "T23:59:59Z\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("invalid-span"))
                .andExpect(jsonPath("$.field").value("from"));
        mvc.perform(post("/api/v1/studies/{id}/workers/{worker}/set-aside", study, worker)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"to\": \"-" + far + "T23:59:59Z\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("to"));
        mvc.perform(get("/studies/{id}/workers/{worker}/set-aside", study, worker)
                        .param("to", "+" + far))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("begins and ends in the years 1 to 9999")));
        mvc.perform(get("/studies/{id}/workers/{worker}/set-aside", study, worker)
                        .param("from", "0001-01-01")
                        .param("to", "9999-12-31"))
                .andExpect(status().isOk());
    }

    /** As many judgments, the last at the same time, yet other ones: worker 0 says what worker 2 says, worker 1 the opposite. */
    @Test
    void anExchangeOfJudgmentsChangesTheFigures() throws Exception {
        var by = trial.signIn(Role.RESEARCHER);
        var study = trial.study(12, 3);
        var workers = new ArrayList<PersonId>();
        trial.judge(study, 3, (worker, _) -> worker == 1 ? '2' : '1');
        observations.slice(study, null, 1).comparisons().getFirst().forEach(seen -> workers.add(seen.worker()));
        var last = name(study, workers.get(2));

        aside.setAside(study, workers.get(0), Span.ALL, by);
        agreementOf(study, last, 0.0);
        mvc.perform(get("/studies/{id}/workers", study)).andExpect(content().string(containsString("0.0%")));
        aside.restore(study, workers.get(0), by);
        aside.setAside(study, workers.get(1), Span.ALL, by);

        agreementOf(study, last, 1.0);
        mvc.perform(get("/studies/{id}/workers", study))
                .andExpect(content().string(containsString("100.0%")))
                .andExpect(content().string(not(containsString("brought up to date"))));
    }

    private void agreementOf(StudyId study, String worker, double value) throws Exception {
        mvc.perform(get("/api/v1/studies/{id}/workers/{worker}", study, worker))
                .andExpect(jsonPath("$.figures.agreement.value").value(value))
                .andExpect(jsonPath("$.figures.accord.reliability.n").value(12));
    }

    private String name(StudyId study, PersonId worker) {
        return roster.of(study).stream()
                .filter(entry -> entry.id().equals(worker))
                .findFirst()
                .orElseThrow()
                .pseudonym();
    }

    /** The study says of itself that it has a million judgments; nothing is worked out while the page waits. */
    @Test
    void aLargeStudyShowsTheNewestFiguresAndWorksOnNewerOnes() throws Exception {
        trial.signIn(Role.RESEARCHER);
        var study = trial.study(5, 2);
        trial.judge(study, 2, (_, _) -> '1');
        var worker = roster.of(study).getFirst().pseudonym();

        pretend(study, 1_000_000);
        mvc.perform(get("/studies/{id}/workers", study))
                .andExpect(content().string(containsString("worked out for the first time")))
                .andExpect(content().string(containsString("data-page=\"waiting\"")));
        await().atMost(Duration.ofMinutes(1)).until(() -> finished(study) == 1);
        pretend(study, 1_000_001);

        mvc.perform(get("/studies/{id}/workers", study))
                .andExpect(content().string(containsString("brought up to date")))
                .andExpect(content().string(containsString("100.0%")));
        mvc.perform(get("/studies/{id}/workers/{worker}", study, worker))
                .andExpect(content().string(containsString("5 judgments stand")))
                .andExpect(content().string(containsString("Judgments to look at")));
        mvc.perform(get("/api/v1/studies/{id}/workers", study)).andExpect(header().exists("Figures-Computed-At"));
    }

    private void pretend(StudyId study, int judgments) {
        sql.sql("""
            update labeling.standing set judgments = :judgments, changes = :judgments
            where study_id = :study
            """).param("judgments", judgments).param("study", study.value()).update();
    }

    private int finished(StudyId study) {
        return sql.sql("select count(*) from quality.report where study_id = :study and status = 'DONE'")
                .param("study", study.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void saysHowMuchOfTheRationalesWasPasted() throws Exception {
        trial.signIn(Role.RESEARCHER);
        var study = trial.study(2, 1);
        var worker = trial.person(Role.WORKER);
        studies.join(study, worker);
        var name = name(study, worker);
        judge(study, worker, null);
        mvc.perform(get("/studies/{id}/workers/{worker}", study, name))
                .andExpect(content().string(containsString("not recorded")));

        judge(study, worker, 4);

        mvc.perform(get("/api/v1/studies/{id}/workers/{worker}", study, name))
                .andExpect(jsonPath("$.figures.habits.pasted.rationales.n").value(1))
                .andExpect(jsonPath("$.figures.habits.pasted.rationales.figure.value")
                        .value(1.0))
                .andExpect(jsonPath("$.figures.habits.pasted.characters").value(0.5));
        mvc.perform(get("/studies/{id}/workers.csv", study))
                .andExpect(content().string(containsString("pasted_n,pasted_characters\n")))
                .andExpect(content().string(endsWith(",1,0.5\n")));
    }

    private void judge(StudyId study, PersonId worker, @Nullable Integer pasted) {
        var lease = labeling.next(study, worker).orElseThrow().lease();
        var verdict = new Verdict(Choice.LEFT, 1, "It helps", Duration.ofSeconds(9)).withPasted(pasted);
        labeling.submit(lease, worker, verdict);
    }

    @Test
    void limitsAreSetForTheStudyAndNoted() throws Exception {
        var by = trial.signIn(Role.RESEARCHER);
        var study = trial.study(30, 3);
        trial.judge(study, 3, (worker, comparison) -> worker == 2 && comparison < 10 ? '2' : '1');
        mvc.perform(get("/studies/{id}/workers", study))
                .andExpect(content().string(not(containsString("Agrees less than others"))));

        mvc.perform(post("/studies/{id}/worker-limits", study)
                        .param("agreement", "99")
                        .param("fast", ""))
                .andExpect(redirectedUrl("/studies/" + study + "/workers#limits"));

        mvc.perform(get("/studies/{id}/workers", study))
                .andExpect(content().string(containsString("Agrees less than others")));
        mvc.perform(get("/api/v1/studies/{id}/worker-limits", study))
                .andExpect(jsonPath("$.agreement").value(0.99))
                .andExpect(jsonPath("$.fast").isEmpty());
        assertThat(audit.find(new AuditTrail.AuditQuery(null, by, "worker-limits-set", 5)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().details()).containsExactly(Map.entry("agreement", "0.99")));
    }

    @Test
    void anAlarmNamesTheLimitThatItUsed() throws Exception {
        trial.signIn(Role.RESEARCHER);
        var study = trial.study(30, 3);
        trial.judge(study, 3, (worker, comparison) -> worker == 2 && comparison < 10 ? '2' : '1');
        var worker = roster.of(study).getFirst().pseudonym();
        mvc.perform(put("/api/v1/studies/{id}/worker-limits", study)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"agreement\": 0.995}"))
                .andExpect(status().isOk());

        mvc.perform(get("/studies/{id}/workers/{worker}", study, worker))
                .andExpect(content().string(containsString("Limit: 99.5%, set for this study.")));
        mvc.perform(get("/api/v1/studies/{id}/workers/{worker}", study, worker))
                .andExpect(jsonPath("$.figures.alarms[?(@.rule == 'AGREEMENT')].set")
                        .value(true));
    }

    @Test
    void aRefusedLimitStaysAsItWasTyped() throws Exception {
        trial.signIn(Role.RESEARCHER);
        var study = trial.study(3, 1);
        trial.judge(study, 1, (_, _) -> '1');

        var sent = mvc.perform(post("/studies/{id}/worker-limits", study)
                        .param("left", "40")
                        .param("fast", "12,5"))
                .andReturn();
        mvc.perform(get("/studies/{id}/workers", study).flashAttrs(sent.getFlashMap()))
                .andExpect(content().string(containsString("Write a percentage above 50 and below 100")))
                .andExpect(content().string(containsString("value=\"12,5\"")))
                .andExpect(content().string(containsString("value=\"40\"")));
        var words = mvc.perform(post("/studies/{id}/worker-limits", study).param("gold", "most"))
                .andReturn();
        mvc.perform(get("/studies/{id}/workers", study).flashAttrs(words.getFlashMap()))
                .andExpect(content().string(containsString("Write a percentage such as 70")));
        mvc.perform(get("/api/v1/studies/{id}/worker-limits", study))
                .andExpect(jsonPath("$.fast").isEmpty());
        mvc.perform(put("/api/v1/studies/{id}/worker-limits", study)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"gold\": 7}"))
                .andExpect(status().isUnprocessableContent());
    }
}
