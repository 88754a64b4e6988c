package org.touchstone.studies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.ExternalWorkers;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PlatformAccount;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.WebVisitor;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Recruitment;
import org.touchstone.studies.Recruitment.Platform;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.StudyView.State;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "touchstone.admin.email=ada@example.org",
            "touchstone.admin.password=" + LinkPagesTests.PASSWORD,
            "touchstone.arrivals.per-address=100000"
        })
class LinkPagesTests {

    static final String PASSWORD = "an orchard in the rain";

    @LocalServerPort
    int port;

    @Autowired
    Studies studies;

    @Autowired
    ExternalWorkers external;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Test
    void makesNobodyWhenTheLinkIsOnlyLookedAt() {
        var study = study(Platform.PROLIFIC);
        var page = visitor().get(link(study, "?PROLIFIC_PID=5f1e&STUDY_ID=s1&SESSION_ID=x1"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Which is better?", ">Start<", "value=\"5f1e\"");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(worker(study, "5f1e")).isEmpty();
        assertThat(studies.members(study)).isEmpty();
    }

    @Test
    void makesAWorkerOfThisStudyAloneAndSignsThemInAfresh() {
        var study = study(Platform.PROLIFIC);
        var visitor = visitor();
        visitor.get(link(study, "?PROLIFIC_PID=5f1e"));
        var before = visitor.session();
        var answer = start(visitor, study, Map.of("PROLIFIC_PID", "5f1e", "STUDY_ID", "s1", "SESSION_ID", "x1"));
        assertThat(location(answer)).isEqualTo("/work/" + study);
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/work/" + study).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/studies").statusCode()).isEqualTo(403);
        var worker = worker(study, "5f1e").orElseThrow();
        assertThat(people.find(worker).roles()).containsExactly(Role.WORKER);
        assertThat(studies.ofMember(worker))
                .singleElement()
                .matches(one -> one.id().equals(study));
        assertThat(external.reveal(study.value(), Set.of(worker), people.firstAdmin()))
                .singleElement()
                .matches(found -> new PlatformAccount("PROLIFIC", "5f1e", "s1", "x1").equals(found.account()));
    }

    @Test
    void leadsWhoComesAgainToWhereTheyWere() {
        var study = study(Platform.OTHER);
        start(visitor(), study, Map.of("workerId", "A1", "hitId", "h", "assignmentId", "a"));
        var first = worker(study, "OTHER", "A1").orElseThrow();
        studies.changeState(study, State.PAUSED, people.firstAdmin());
        assertThat(location(start(visitor(), study, Map.of("worker", "A1")))).isEqualTo("/work/" + study);
        assertThat(studies.members(study)).containsExactly(first);
    }

    @Test
    void makesOnePersonOfAnIdThatArrivesManyTimesAtOnce() throws InterruptedException {
        var study = study(Platform.PROLIFIC);
        try (var door = Executors.newFixedThreadPool(8)) {
            var arrivals = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(_ -> () -> start(visitor(), study, Map.of("PROLIFIC_PID", "twin"))
                            .statusCode())
                    .toList();
            assertThat(door.invokeAll(arrivals).stream().map(arrival -> arrival.resultNow()))
                    .containsOnly(302);
        }
        assertThat(studies.members(study)).hasSize(1);
        assertThat(sql.sql("select count(*) from accounts.external_account where scope = ?")
                        .param(study.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "PROLIFIC, '', 422, platform-id-missing",
        "PROLIFIC, '?PROLIFIC_PID=', 422, platform-id-missing",
        "PROLIFIC, '?PROLIFIC_PID=a%00b', 422, platform-id-illegible",
        "PROLIFIC, '?PROLIFIC_PID=a%0Ab', 422, platform-id-illegible",
        "PROLIFIC, '?PROLIFIC_PID=%7B%7B%25PROLIFIC_PID%25%7D%7D', 422, platform-id-placeholder",
        "PROLIFIC, '?workerId=A1', 403, platform-not-invited",
        "OTHER, '?PROLIFIC_PID=5f1e', 403, platform-not-invited",
        "OTHER, '?hitId=h&assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE', 422, platform-id-missing",
        "NONE, '?PROLIFIC_PID=5f1e', 403, platform-not-invited",
    })
    void saysPlainlyWhyALinkDoesNotLetAnybodyIn(Platform platform, String parameters, int status, String code) {
        var page = visitor().get(link(study(platform), parameters));
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("This link does not let you in", code);
    }

    @Test
    void refusesIdsWithoutAnEndAndCodesThatLeadNowhere() {
        var study = study(Platform.PROLIFIC);
        assertThat(visitor()
                        .get(link(study, "?PROLIFIC_PID=" + "x".repeat(101)))
                        .body())
                .contains("platform-id-too-long");
        assertThat(visitor().get("/join/guessed?PROLIFIC_PID=5f1e").statusCode())
                .isEqualTo(404);
        assertThat(visitor().get("/join/" + study + "?PROLIFIC_PID=5f1e").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesAFormThatAnotherSiteMade() {
        var study = study(Platform.PROLIFIC);
        var visitor = visitor();
        var page = link(study, "?PROLIFIC_PID=5f1e");
        visitor.get(page);
        assertThat(visitor.forge(page, link(study, ""), Map.of("PROLIFIC_PID", "5f1e"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker(study, "5f1e")).isEmpty();
    }

    @Test
    void takesNewcomersOnlyWhileTheStudyRuns() {
        var study = study(Platform.PROLIFIC);
        studies.changeState(study, State.FINISHED, people.firstAdmin());
        var page = visitor().get(link(study, "?PROLIFIC_PID=5f1e"));
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("study-closed-to-newcomers");
    }

    @Test
    void doesNotTurnAResearcherIntoAWorkerUnawares() {
        var study = study(Platform.PROLIFIC);
        var visitor = visitor();
        visitor.signIn("ada@example.org", PASSWORD);
        var page = link(study, "?PROLIFIC_PID=5f1e");
        assertThat(visitor.get(page).body())
                .contains("You are signed in here as")
                .doesNotContain(">Start<");
        var answer = visitor.submit(page, link(study, ""), Map.of("PROLIFIC_PID", "5f1e"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(worker(study, "5f1e")).isEmpty();
        assertThat(visitor.get("/studies").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsWhoCameByOneLinkOutOfEveryOtherStudy() {
        var own = study(Platform.PROLIFIC);
        var other = study(Platform.PROLIFIC);
        var visitor = visitor();
        start(visitor, own, Map.of("PROLIFIC_PID", "5f1e"));
        var worker = worker(own, "5f1e").orElseThrow();
        assertThat(visitor.get("/work/" + other).statusCode()).isEqualTo(403);
        var joined = visitor.get("/work/" + other + "/join/" + studies.joinCode(other));
        assertThat(joined.statusCode()).isEqualTo(409);
        assertThat(studies.members(other)).isEmpty();
        start(visitor, other, Map.of("PROLIFIC_PID", "5f1e"));
        assertThat(studies.members(other)).isNotEmpty().doesNotContain(worker);
        assertThat(visitor.get("/work/" + own).statusCode()).isEqualTo(403);
    }

    @Test
    void doesNotBringBackWhoWasRemoved() {
        var study = study(Platform.PROLIFIC);
        start(visitor(), study, Map.of("PROLIFIC_PID", "5f1e"));
        var worker = worker(study, "5f1e").orElseThrow();
        studies.leave(study, worker, people.firstAdmin());
        var answer = start(visitor(), study, Map.of("PROLIFIC_PID", "5f1e"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("removed-from-study");
        assertThat(studies.isMember(study, worker)).isFalse();
    }

    @Test
    void tellsNobodyThePlatformsIdOnThePagesOfMembersAndPeople() {
        var study = study(Platform.PROLIFIC);
        var id = "pid-" + UUID.randomUUID();
        start(visitor(), study, Map.of("PROLIFIC_PID", id));
        var visitor = visitor();
        visitor.signIn("ada@example.org", PASSWORD);
        for (var path : List.of("/people", "/audit", "/studies/" + study + "/members", "/studies/" + study + "/pay")) {
            var page = visitor.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain(id);
        }
    }

    private HttpResponse<String> start(WebVisitor visitor, StudyId study, Map<String, String> told) {
        var page = link(study, "?PROLIFIC_PID=" + told.getOrDefault("PROLIFIC_PID", ""));
        var anyForm = visitor.get(page).body().contains("_csrf") ? page : "/sign-in";
        return visitor.submit(anyForm, link(study, ""), told);
    }

    private String link(StudyId study, String parameters) {
        return "/join/" + studies.joinCode(study) + parameters;
    }

    private Optional<PersonId> worker(StudyId study, String id) {
        return worker(study, "PROLIFIC", id);
    }

    private Optional<PersonId> worker(StudyId study, String platform, String id) {
        return external.find(study.value(), new PlatformAccount(platform, id, null, null));
    }

    private StudyId study(Platform platform) {
        var rules = Rules.usual().with(new Recruitment(platform, "C0DE42", 3));
        var settings = new StudySettings(
                "From elsewhere", "Which is better?", Orientation.BETTER, Scale.GRADED_8, 2, "", false, rules);
        return studies.create(settings, people.firstAdmin());
    }

    private WebVisitor visitor() {
        return new WebVisitor(port);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none").replaceFirst("http://localhost:\\d+", "");
    }
}
