package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import org.touchstone.accounts.WebVisitor;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Ending;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Verdict;
import org.touchstone.labeling.WorkCompleted;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.Recruit.Reason;
import org.touchstone.studies.Recruiting;
import org.touchstone.studies.Recruitment;
import org.touchstone.studies.Recruitment.Platform;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Refusal;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "touchstone.arrivals.per-address=100000")
@AutoConfigureMockMvc
@Import(Trial.class)
class DonePagesTests {

    private static final String CODE = "C0DE-42x";
    private static final String ID = "5f1e";

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
    Ending ending;

    @Autowired
    Judgments judgments;

    @Autowired
    Tokens tokens;

    @Autowired
    MockMvcTester http;

    @Test
    void showsTheCodeOnceTheTargetIsReachedAndInNoPageBefore() {
        var study = study(5, Platform.PROLIFIC, 2);
        var visitor = new WebVisitor(port);
        var seen = new ArrayList<String>();
        seen.add(visitor.get(link(study)).body());
        start(visitor, study);
        for (int i = 0; i < 2; i++) {
            for (var page : List.of("", "/done", "/history")) {
                seen.add(visitor.get("/work/" + study + page).body());
            }
            judge(study, worker(study));
        }
        assertThat(seen).hasSize(7).noneMatch(page -> page.contains(CODE));
        assertThat(location(visitor.get("/work/" + study))).isEqualTo("/work/" + study + "/done");
        var done = visitor.get("/work/" + study + "/done");
        assertThat(done.body())
                .contains(
                        CODE,
                        "https://app.prolific.com/submissions/complete?cc=" + CODE,
                        "You have given 2 judgments, as many as this study asks");
        assertThat(done.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("prolific");
        assertThat(ended(study)).isEqualTo(Reason.TARGET);
        assertThat(judgments.of(study)).hasSize(2);
    }

    @Test
    void handsNothingOutAndTakesNothingBackAfterwards() {
        var study = study(5, Platform.PROLIFIC, 1);
        start(new WebVisitor(port), study);
        var worker = worker(study);
        var lease = judge(study, worker);
        assertThatExceptionOfType(WorkCompleted.class).isThrownBy(() -> labeling.next(study, worker));
        assertThatExceptionOfType(WorkCompleted.class).isThrownBy(() -> labeling.undo(lease, worker));
        assertThatExceptionOfType(WorkCompleted.class).isThrownBy(() -> labeling.undoLast(study, worker));
        assertThat(judgments.of(study)).hasSize(1);
    }

    @Test
    void endsWhenNothingIsLeft() {
        var study = study(2, Platform.OTHER, 0);
        var visitor = new WebVisitor(port);
        start(visitor, study);
        judge(study, worker(study));
        judge(study, worker(study));
        assertThat(location(visitor.get("/work/" + study))).isEqualTo("/work/" + study + "/done");
        assertThat(visitor.get("/work/" + study + "/done").body())
                .contains(CODE)
                .doesNotContain("app.prolific.com");
        assertThat(ended(study)).isEqualTo(Reason.NOTHING_LEFT);
    }

    @Test
    void givesNoCodeForAStudyWithoutComparisons() {
        var study = study(0, Platform.PROLIFIC, 0);
        var visitor = new WebVisitor(port);
        start(visitor, study);
        assertThat(visitor.get("/work/" + study).body())
                .contains("Nothing to judge yet")
                .doesNotContain(CODE);
        var refused = visitor.submit("/work/" + study, "/work/" + study + "/done", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(visitor.get("/work/" + study + "/done").body())
                .contains("not judged anything")
                .doesNotContain(CODE);
    }

    @Test
    void endsWhenTheWorkerSaysSoAndReturnsWhatIsOpen() {
        var study = study(5, Platform.PROLIFIC, 4);
        var visitor = new WebVisitor(port);
        start(visitor, study);
        judge(study, worker(study));
        assertThat(visitor.get("/work/" + study).body()).contains("/done\">I am done</a>");
        var page = "/work/" + study + "/done";
        assertThat(visitor.get(page).body()).contains("The study asks for 4 of each person", ">I am done<");
        assertThat(location(visitor.submit(page, page, Map.of()))).isEqualTo(page);
        assertThat(visitor.get(page).body()).contains(CODE);
        assertThat(ended(study)).isEqualTo(Reason.WORKER);
        var colleague = trial.person(Role.WORKER);
        studies.join(study, colleague);
        for (int i = 0; i < 5; i++) {
            judge(study, colleague);
        }
        assertThat(judgments.of(study)).hasSize(6);
    }

    @Test
    void staysAsItIsWhenSaidTwiceAndIsShownAgainWheneverTheLinkIsOpened() {
        var study = study(5, Platform.PROLIFIC, 4);
        var visitor = new WebVisitor(port);
        start(visitor, study);
        judge(study, worker(study));
        var page = "/work/" + study + "/done";
        visitor.submit(page, page, Map.of());
        var first = recruiting.of(study);
        visitor.submit("/account", page, Map.of());
        assertThat(recruiting.of(study)).isEqualTo(first);
        studies.changeState(study, State.FINISHED, trial.person(Role.RESEARCHER));
        var again = new WebVisitor(port);
        assertThat(location(start(again, study))).isEqualTo("/work/" + study);
        assertThat(location(again.get("/work/" + study))).isEqualTo(page);
        assertThat(again.get(page).body()).contains(CODE);
    }

    @Test
    void hasNoEndForMembersWhoDidNotComeFromElsewhere() {
        var study = study(3, Platform.PROLIFIC, 1);
        var worker = trial.person(Role.WORKER);
        studies.join(study, worker);
        judge(study, worker);
        judge(study, worker);
        assertThat(labeling.next(study, worker)).isPresent();
        assertThat(recruiting.find(study, worker)).isEmpty();
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> ending.stop(study, worker));
    }

    @Test
    void isTheSameByProgram() {
        var study = study(5, Platform.PROLIFIC, 2);
        start(new WebVisitor(port), study);
        var worker = worker(study);
        var token = tokens.makeFor(worker, new TokenRequest("bot", Set.of(Scope.LABEL), Duration.ofDays(1)), worker)
                .token();
        var api = new Caller(http, token);
        api.post("/studies/" + study + "/completion", "").as(HttpStatus.CONFLICT);
        assertThat(api.post("/studies/" + study + "/leases", "")
                        .as(HttpStatus.OK)
                        .body())
                .doesNotContain(CODE);
        judge(study, worker);
        assertThat(api.get("/studies/" + study + "/completion")
                        .as(HttpStatus.NOT_FOUND)
                        .body())
                .doesNotContain(CODE);
        judge(study, worker);
        assertThat(api.post("/studies/" + study + "/leases", "")
                        .as(HttpStatus.CONFLICT)
                        .field("code"))
                .isEqualTo("work-completed");
        assertThat(api.get("/studies/" + study + "/completion")
                        .as(HttpStatus.OK)
                        .field("code"))
                .isEqualTo(CODE);
    }

    private LeaseId judge(StudyId study, PersonId worker) {
        var leased = labeling.next(study, worker).orElseThrow();
        labeling.submit(leased.lease(), worker, new Verdict(Choice.LEFT, 1, (String) null, Duration.ofSeconds(9)));
        return leased.lease();
    }

    private Reason ended(StudyId study) {
        return recruiting
                .find(study, worker(study))
                .flatMap(Recruit::ended)
                .orElseThrow()
                .reason();
    }

    private PersonId worker(StudyId study) {
        return recruiting.of(study).getFirst().worker();
    }

    private HttpResponse<String> start(WebVisitor visitor, StudyId study) {
        return visitor.submit(link(study), link(study), Map.of());
    }

    private String link(StudyId study) {
        var name = studies.find(study).settings().rules().recruitment().platform() == Platform.PROLIFIC
                ? "PROLIFIC_PID"
                : "worker";
        return "/join/" + studies.joinCode(study) + "?" + name + "=" + ID;
    }

    private StudyId study(int comparisons, Platform platform, int target) {
        var study = trial.study(comparisons, 3);
        var settings = studies.find(study).settings();
        var rules = settings.rules().with(new Recruitment(platform, CODE, target));
        studies.update(study, settings.with(rules), trial.person(Role.RESEARCHER));
        return study;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none").replaceFirst("http://localhost:\\d+", "");
    }
}
