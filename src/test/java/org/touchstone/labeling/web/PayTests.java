package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.touchstone.Trial;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.AuditTrail.AuditQuery;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PlatformAccount;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import org.touchstone.accounts.WebVisitor;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Recruiting;
import org.touchstone.studies.Recruitment;
import org.touchstone.studies.Recruitment.Platform;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"touchstone.admin.email=ada@example.org", "touchstone.admin.password=" + PayTests.PASSWORD})
@AutoConfigureMockMvc
@Import(Trial.class)
class PayTests {

    static final String PASSWORD = "an orchard in the rain";

    @LocalServerPort
    int port;

    @Autowired
    Trial trial;

    @Autowired
    Studies studies;

    @Autowired
    Recruiting recruiting;

    @Autowired
    Labeling labeling;

    @Autowired
    AuditTrail audit;

    @Autowired
    Tokens tokens;

    @Autowired
    MockMvcTester http;

    private StudyId study;
    private PersonId researcher;
    private PersonId worker;
    private Caller api;

    /** One worker from elsewhere who answers in 10, 20 and 60 seconds, takes the last back, and skips one. */
    @BeforeEach
    void work() {
        study = trial.study(6, 2);
        researcher = trial.person(Role.RESEARCHER);
        var settings = studies.find(study).settings();
        studies.update(
                study, settings.with(settings.rules().with(new Recruitment(Platform.PROLIFIC, "C0DE", 5))), researcher);
        var account = new PlatformAccount("PROLIFIC", "=1+1", "task", "-part");
        worker = recruiting
                .enter(studies.joinCode(study), account)
                .signedIn()
                .person()
                .id();
        judge(worker, 10);
        judge(worker, 20);
        judge(worker, 60);
        labeling.undoLast(study, worker);
        labeling.skip(labeling.next(study, worker).orElseThrow().lease(), worker, "TOPIC");
        var token = tokens.makeFor(
                researcher, new TokenRequest("r", Set.of(Scope.RESEARCH), Duration.ofDays(1)), researcher);
        api = new Caller(http, token.token());
    }

    @Test
    void countsWhatStandsAndPaysAllActiveTime() {
        trial.simulate(study, 1, (_, _) -> '1');
        var sheet = json("/pay?rate=36&per=hour&currency=EUR");
        assertThat(sheet.at("/workers")).hasSize(1);
        var line = sheet.at("/workers/0");
        assertThat(line.at("/judgments").asInt()).isEqualTo(2);
        assertThat(line.at("/skips").asInt()).isOne();
        assertThat(line.at("/activeSeconds").asDouble()).isEqualTo(90);
        assertThat(line.at("/medianSeconds").asDouble()).isEqualTo(15);
        assertThat(line.at("/amount").asString()).isEqualTo("0.9");
        assertThat(line.at("/arrivedAt").isNull()).isFalse();
        assertThat(line.at("/completedAt").isNull()).isTrue();
        assertThat(sheet.at("/totals/amount").asDouble()).isEqualTo(0.9);
        assertThat(json("/pay?rate=0.25&per=judgment").at("/totals/amount").asDouble())
                .isEqualTo(0.5);
        assertThat(json("/pay").at("/totals/amount").isNull()).isTrue();
    }

    @Test
    void listsWhoCameAndDidNothingYet() {
        var idle = new PlatformAccount("PROLIFIC", "idle", null, null);
        recruiting.enter(studies.joinCode(study), idle);
        var sheet = json("/pay?rate=36");
        assertThat(sheet.at("/workers")).hasSize(2);
        assertThat(sheet.at("/workers/1/judgments").asInt()).isZero();
        assertThat(sheet.at("/workers/1/amount").asDouble()).isZero();
        assertThat(sheet.at("/totals/workers").asInt()).isEqualTo(2);
    }

    @Test
    void showsPlatformIdsOnlyWhenAskedAndNotesIt() {
        assertThat(api.get("/studies/" + study + "/pay?rate=9")
                        .as(HttpStatus.OK)
                        .body())
                .doesNotContain("=1+1", "-part");
        assertThat(noted()).isZero();
        var line = json("/pay?ids=true").at("/workers/0");
        assertThat(line.at("/platformId").asString()).isEqualTo("=1+1");
        assertThat(line.at("/platformPart").asString()).isEqualTo("-part");
        assertThat(noted()).isOne();
    }

    @Test
    void isAFileInWhichNothingPassesForAFormula() {
        var file = api.get("/studies/" + study + "/pay.csv?ids=true&rate=36&currency=CHF")
                .as(HttpStatus.OK)
                .body();
        assertThat(file.lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("pseudonym,platform,platform_id,")
                .endsWith(",completed_by,amount_chf");
        assertThat(file).contains(",PROLIFIC,'=1+1,task,'-part,2,1,90.0,15.0,").endsWith(",0.90\r\n");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongWithIt() {
        var visitor = new WebVisitor(port);
        visitor.signIn("ada@example.org", PASSWORD);
        var page = visitor.get("/studies/" + study + "/pay?rate=a+lot&currency=EUR");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"a lot\"", "The rate is a number", "0:01:30");
        assertThat(api.get("/studies/" + study + "/pay?rate=a+lot")
                        .as(HttpStatus.UNPROCESSABLE_CONTENT)
                        .field("field"))
                .isEqualTo("rate");
    }

    private long noted() {
        return audit.find(new AuditQuery(null, researcher, "platform-ids-read", 10)).stream()
                .filter(entry -> entry.act().subject().equals(study.toString()))
                .count();
    }

    private JsonNode json(String path) {
        return new JsonMapper()
                .readTree(api.get("/studies/" + study + path).as(HttpStatus.OK).body());
    }

    private void judge(PersonId who, int seconds) {
        var leased = labeling.next(study, who).orElseThrow();
        labeling.submit(leased.lease(), who, new Verdict(Choice.LEFT, 1, (String) null, Duration.ofSeconds(seconds)));
    }
}
