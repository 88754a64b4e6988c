package org.touchstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Feeling;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Mood;
import org.touchstone.labeling.Verdict;
import org.touchstone.labeling.Wellbeing;
import org.touchstone.studies.Pacing;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

@SpringBootTest
@AutoConfigureMockMvc
@Import(Trial.class)
class WellbeingTests {

    private static final String ASKED = "How do you feel right now?";
    private static final int EVERY = 2;

    private final MockMvcTester http;
    private final Trial trial;
    private final Studies studies;
    private final Labeling labeling;
    private final Wellbeing wellbeing;
    private final WellbeingReports figures;
    private final JdbcClient sql;
    private StudyId study;
    private RequestPostProcessor who;

    WellbeingTests(
            @Autowired MockMvcTester http,
            @Autowired Trial trial,
            @Autowired Studies studies,
            @Autowired Labeling labeling,
            @Autowired Wellbeing wellbeing,
            @Autowired WellbeingReports figures,
            @Autowired JdbcClient sql) {
        who = SignedInAs.person(trial.person(Role.WORKER), Role.WORKER);
        study = trial.study(12, 9, Rules.usual().with(new Pacing(0, EVERY, 0)));
        this.figures = figures;
        this.http = http;
        this.trial = trial;
        this.studies = studies;
        this.labeling = labeling;
        this.wellbeing = wellbeing;
        this.sql = sql;
    }

    @Test
    void asksAfterSoManyJudgmentsAndTakesNoComparisonForIt() {
        var worker = worker();
        judge(worker, EVERY - 1);
        assertThat(work()).bodyText().doesNotContain(ASKED).contains(Trial.FIRST);
        judge(worker, 1);
        assertThat(work())
                .bodyText()
                .contains(ASKED, "Attentive", "Hostile", "Rather not")
                .doesNotContain(Trial.FIRST);
        assertThat(openLeases()).isZero();
        post("", 1, "0");
        assertThat(work()).bodyText().doesNotContain(ASKED).contains(Trial.FIRST);
        judge(worker, EVERY - 1);
        assertThat(work()).bodyText().doesNotContain(ASKED);
        judge(worker, 1);
        assertThat(work()).bodyText().contains(ASKED);
    }

    @Test
    void neverAsksWhereTheStudyDoesNot() {
        study = trial.study(3, 1);
        judge(worker(), 2);
        assertThat(work()).bodyText().contains(Trial.FIRST).doesNotContain(ASKED);
    }

    @Test
    void leavesWhoWouldRatherNotSayAloneUntilTheNextTime() {
        var worker = worker();
        judge(worker, EVERY);
        assertThat(post("/decline", 0, "")).hasStatus3xxRedirection();
        assertThat(work()).bodyText().doesNotContain(ASKED);
        assertThat(wellbeing.of(study))
                .singleElement()
                .extracting(Mood::feelings)
                .isNull();
        judge(worker, EVERY);
        assertThat(work()).bodyText().contains(ASKED);
    }

    @Test
    void takingAnAnswerBackAndGivingItAgainDoesNotAskAgain() {
        var worker = worker();
        judge(worker, EVERY);
        post("", 1, "0");
        labeling.undoLast(study, worker);
        judge(worker, 1);
        assertThat(work()).bodyText().doesNotContain(ASKED);
    }

    @Test
    void takesLevelsFromZeroToFourOnlyAndNoneTwice() {
        judge(worker(), EVERY);
        for (var level : List.of("5", "-1", "x", "")) {
            var refused = post("", 1, level);
            assertThat(refused).hasStatus3xxRedirection().flash().containsKeys("problem", "felt");
        }
        assertThat(wellbeing.of(study)).isEmpty();
        post("", 1, "4");
        post("", 1, "4");
        assertThat(wellbeing.of(study)).singleElement().satisfies(mood -> {
            var feelings = Objects.requireNonNull(mood.feelings());
            assertThat(feelings.level(Feeling.HOSTILE)).isEqualTo(4);
            assertThat(feelings.level(Feeling.ALERT)).isEqualTo(1);
        });
    }

    @Test
    void refusesPeopleWhoDoNotWorkInTheStudy() {
        signIn(Role.WORKER);
        assertThat(post("", 1, "0")).hasStatus4xxClientError();
        assertThat(wellbeing.of(study)).isEmpty();
    }

    @Test
    void showsNothingButACountBelowFiveWorkers() {
        answers(4);
        signIn(Role.RESEARCHER);
        assertThat(get("/studies/" + study + "/wellbeing"))
                .hasStatusOk()
                .bodyText()
                .contains("4 answers so far")
                .doesNotContain("In the paper");
        assertThat(reports().periods()).isEmpty();
        assertThat(get("/studies/" + study + "/wellbeing.csv")).bodyText().hasLineCount(1);
        assertThat(get("/api/v1/studies/" + study + "/wellbeing"))
                .bodyJson()
                .hasPathSatisfying("$.answers", answers -> answers.assertThat().isEqualTo(4))
                .hasPathSatisfying(
                        "$.feelings",
                        feelings -> feelings.assertThat().asArray().isEmpty())
                .hasPathSatisfying("$.workers", workers -> workers.assertThat().isNull());
    }

    @Test
    void showsMeansWithIntervalsOfFiveWorkersBesideThePaper() {
        answers(5);
        judge(worker(), EVERY);
        post("/decline", 0, "");
        signIn(Role.RESEARCHER);
        var report = reports();
        assertThat(report.workers()).isEqualTo(5);
        assertThat(report.declined()).isEqualTo(1);
        var hostile = report.feelings().getLast().mean();
        // 0, 1, 2, 3 and 4: 2 ± 2.776 · sqrt(2.5 / 5).
        assertThat(hostile.value()).isEqualTo(2);
        assertThat(hostile.interval(2)).hasToString("0.04 to 3.96");
        assertThat(report.feelings().getFirst().mean().note()).contains("alike");
        assertThat(report.periods()).hasSize(1);
        assertThat(get("/studies/" + study + "/wellbeing"))
                .hasStatusOk()
                .bodyText()
                .contains("5 answers by 5 workers; declined once", "0.04 to 3.96", "1.73", "0.16")
                .doesNotContain("Person ");
        assertThat(get("/studies/" + study + "/wellbeing.csv"))
                .bodyText()
                .contains("\n,,5,5,hostile,2.0,")
                .hasLineCount(21);
    }

    @Test
    void putsWeeksTogetherUntilEachHasFiveWorkers() {
        answers(6);
        var at = Instant.parse("2026-03-04T12:00:00Z");
        var ids = sql.sql("select id from labeling.wellbeing where study_id = ? order by at")
                .param(study.value())
                .query(UUID.class)
                .list();
        for (int i = 0; i < ids.size(); i++) {
            sql.sql("update labeling.wellbeing set at = cast(:at as timestamptz) where id = :id")
                    .param(
                            "at",
                            at.plus(Duration.ofDays(i < 3 ? 0 : i < 5 ? 7 : 21)).toString())
                    .param("id", ids.get(i))
                    .update();
        }
        assertThat(reports().periods()).singleElement().satisfies(period -> {
            assertThat(period.from()).hasToString("2026-03-02");
            assertThat(period.to()).hasToString("2026-03-29");
            assertThat(period.answers()).isEqualTo(6);
        });
    }

    @Test
    void workersCannotReadTheFigures() {
        answers(5);
        for (var path : List.of("/studies/%s/wellbeing", "/studies/%s/wellbeing.csv", "/api/v1/studies/%s/wellbeing")) {
            assertThat(get(path.formatted(study))).hasStatus(403);
        }
    }

    private WellbeingReport reports() {
        return figures.of(study);
    }

    /** Each of so many workers answers once: hostile as many steps as came before them, all else 1. */
    private void answers(int workers) {
        for (int number = 0; number < workers; number++) {
            judge(worker(), EVERY);
            post("", 1, Integer.toString(number % 5));
        }
    }

    private PersonId signIn(Role role) {
        var person = trial.person(role);
        who = SignedInAs.person(person, role);
        return person;
    }

    private PersonId worker() {
        var worker = signIn(Role.WORKER);
        studies.join(study, worker);
        return worker;
    }

    private void judge(PersonId worker, int times) {
        for (int i = 0; i < times; i++) {
            var leased = labeling.next(study, worker).orElseThrow();
            labeling.submit(leased.lease(), worker, new Verdict(Choice.LEFT, 1, "It is kinder", Duration.ofSeconds(9)));
        }
    }

    private MvcTestResult work() {
        return get("/work/" + study);
    }

    private MvcTestResult get(String path) {
        return http.get()
                .uri(path)
                .with(who)
                .with(csrf())
                .accept("text/html", "text/csv", "application/json")
                .exchange();
    }

    private MvcTestResult post(String under, int usual, String hostile) {
        var request = http.post()
                .uri("/work/" + study + "/wellbeing" + under)
                .with(who)
                .with(csrf());
        Arrays.stream(Feeling.values())
                .map(feeling -> feeling.name().toLowerCase(Locale.ROOT))
                .forEach(name -> request.param(name, name.equals("hostile") ? hostile : Integer.toString(usual)));
        return request.exchange();
    }

    private int openLeases() {
        return sql.sql("select count(*) from labeling.lease where study_id = ? and state = 'OPEN'")
                .param(study.value())
                .query(Integer.class)
                .single();
    }
}
