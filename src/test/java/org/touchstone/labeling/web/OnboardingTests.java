package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.touchstone.Trial;
import org.touchstone.accounts.Admission;
import org.touchstone.accounts.Admission.Newcomer;
import org.touchstone.accounts.InviteRequest;
import org.touchstone.accounts.Invites;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import org.touchstone.accounts.WebVisitor;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.onboarding.Academy;
import org.touchstone.labeling.onboarding.Purpose;
import org.touchstone.labeling.onboarding.StepMissing;
import org.touchstone.studies.Onboarding;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way to the first comparison as browsers and programs go it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"touchstone.admin.email=ada@example.org", "touchstone.admin.password=" + OnboardingTests.PASSWORD
        })
@AutoConfigureMockMvc
@Import({Trial.class, Academy.class})
class OnboardingTests {

    static final String PASSWORD = "an orchard in the rain";

    private static final Onboarding ALL =
            new Onboarding("We *ask* you to agree.", "There are insults.", true, true, 100, 2);

    @LocalServerPort
    int port;

    @Autowired
    Academy academy;

    @Autowired
    Trial trial;

    @Autowired
    People people;

    @Autowired
    Invites invites;

    @Autowired
    Admission admission;

    @Autowired
    Labeling labeling;

    @Autowired
    Studies studies;

    @Autowired
    Tokens tokens;

    @Autowired
    MockMvcTester http;

    @Test
    void leadsABrowserThroughEveryStep() {
        var study = academy.study(ALL, 2, 2);
        var visitor = worker(study);
        var way = "/work/" + study + "/onboarding";
        assertThat(location(visitor.get("/work/" + study))).isEqualTo(way);
        assertThat(visitor.get(way).body())
                .contains("We <em>ask</em> you to agree.", "There are insults.", "Version 1.", "aria-current=\"step\"");
        assertThat(location(visitor.submit(way, way + "/consent", Map.of("version", "1"))))
                .isEqualTo(way);
        assertThat(location(visitor.get("/work/" + study))).isEqualTo(way);
        assertThat(visitor.get(way).body()).contains("I have read the guidelines");
        visitor.submit(way, way + "/guidelines", Map.of("version", "1"));
        assertThat(location(visitor.get("/work/" + study))).isEqualTo(way);
        practise(visitor, way);
        assertThat(location(visitor.get("/work/" + study))).isEqualTo(way);
        assertThat(takeTest(visitor, way, 1, true).body()).contains("You are ready", "2 of 2 were right");
        assertThat(visitor.get("/work/" + study).body()).contains("data-page=\"compare\"");
    }

    @Test
    void tellsABrowserThatTheTestIsFailedAndWhatToDo() {
        var study = academy.study(new Onboarding("", "", false, false, 100, 2), 0, 2);
        var visitor = worker(study);
        var way = "/work/" + study + "/onboarding";
        assertThat(takeTest(visitor, way, 1, false).body()).contains("0 of 2 were right", "Try again", "one try");
        assertThat(takeTest(visitor, way, 2, false).body()).contains("no try left", "grant you another try");
        assertThat(location(visitor.get("/work/" + study))).isEqualTo(way);
        assertThat(location(visitor.submit("/account", way + "/test", Map.of())))
                .isEqualTo(way);
    }

    @Test
    void leadsWhoComesWithAnOldPageToWhereTheyAre() {
        var study = academy.study(ALL, 1, 1);
        var visitor = worker(study);
        var way = "/work/" + study + "/onboarding";
        academy.ask(study, new Onboarding("Another text.", "", true, true, 100, 2));
        assertThat(location(visitor.submit(way, way + "/consent", Map.of("version", "1"))))
                .isEqualTo(way);
        assertThat(visitor.get(way).body()).contains("Another text.", "has changed meanwhile");
        assertThat(location(visitor.submit(way, way + "/practice", Map.of()))).isEqualTo(way);
        assertThat(location(visitor.get(way + "/practice/1/1"))).isEqualTo(way);
        assertThat(location(visitor.get(way + "/test/1/1"))).isEqualTo(way);
        assertThat(visitor.get(way + "/other/1/1").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAProgramAtEveryStepAndNamesTheNext() {
        var study = academy.study(ALL, 1, 1);
        var api = program(academy.worker(study));
        var base = "/studies/" + study;
        refuses(api, base, "consent-needed");
        api.post(base + "/onboarding/consent", "{\"version\": 2}").as(HttpStatus.CONFLICT);
        api.post(base + "/onboarding/practice", "").as(HttpStatus.FORBIDDEN);
        api.post(base + "/onboarding/consent", "{\"version\": 1}").as(HttpStatus.NO_CONTENT);
        refuses(api, base, "guidelines-unread");
        api.post(base + "/onboarding/guidelines", "{\"version\": 1}").as(HttpStatus.NO_CONTENT);
        refuses(api, base, "practice-unfinished");
        assertThat(api.post(base + "/onboarding/test", "")
                        .as(HttpStatus.FORBIDDEN)
                        .field("code"))
                .isEqualTo("practice-unfinished");
        var practised = answer(api, base, "practice", true);
        assertThat(practised.at("/correct").asBoolean()).isTrue();
        refuses(api, base, "test-needed");
        var tested = answer(api, base, "test", false);
        assertThat(tested.at("/correct").isNull()).isTrue();
        assertThat(tested.at("/right").isNull()).isTrue();
        assertThat(tested.at("/result/passed").asBoolean()).isFalse();
        refuses(api, base, "test-needed");
        assertThat(answer(api, base, "test", true).at("/result/passed").asBoolean())
                .isTrue();
        api.post(base + "/leases", "").as(HttpStatus.OK);
        academy.ask(study, new Onboarding("A new text.", "", true, true, 100, 2));
        refuses(api, base, "consent-needed");
        assertThat(api.get(base + "/onboarding").as(HttpStatus.OK).body())
                .contains("\"next\":\"CONSENT\"", "A new text.", "\"version\":2");
    }

    @Test
    void handsNothingOutAheadEither() {
        var study = academy.study(ALL, 1, 1);
        var worker = academy.worker(study);
        assertThatExceptionOfType(StepMissing.class).isThrownBy(() -> labeling.ahead(study, worker));
        assertThatExceptionOfType(StepMissing.class).isThrownBy(() -> labeling.onScreen(study, worker));
    }

    @Test
    void refusesWhatIsNoReply() {
        var study = academy.study(new Onboarding("", "", false, true, 0, 2), 1, 0);
        var api = program(academy.worker(study));
        var base = "/studies/" + study + "/onboarding/practice";
        api.post(base, "").as(HttpStatus.OK);
        assertThat(api.put(base + "/1/1", "{}")
                        .as(HttpStatus.UNPROCESSABLE_CONTENT)
                        .field("field"))
                .isEqualTo("reply");
        api.put(base + "/1/1", "{\"reply\": \"BOTH\"}").as(HttpStatus.BAD_REQUEST);
        api.put(base + "/1/9", "{\"reply\": \"LEFT\"}").as(HttpStatus.CONFLICT);
        api.put(base + "/7/1", "{\"reply\": \"LEFT\"}").as(HttpStatus.CONFLICT);
    }

    @Test
    void showsAResearcherWhereEverybodyStands() {
        var study = academy.study(ALL, 1, 2);
        var done = academy.worker(study);
        var failed = academy.worker(study);
        var idle = academy.worker(study);
        throughAll(study, done, true);
        throughAll(study, failed, false);
        answer(program(failed), "/studies/" + study, "test", false);
        var researcher = research();
        var workers = json(researcher.get("/studies/" + study + "/onboarding/workers"));
        var rows = workers.at("/workers");
        assertThat(rows).hasSize(3);
        assertThat(rows.at("/0/state").asString()).isEqualTo("ACTIVE");
        assertThat(rows.at("/0/test/score/value").asDouble()).isEqualTo(1);
        assertThat(rows.at("/0/test/score/low").asDouble()).isBetween(0.34, 0.343);
        assertThat(rows.at("/1/state").asString()).isEqualTo("QUALIFYING");
        assertThat(rows.at("/1/next").asString()).isEqualTo("FAILED");
        assertThat(rows.at("/1/test/taken").asInt()).isEqualTo(2);
        assertThat(rows.at("/2/state").asString()).isEqualTo("INVITED");
        assertThat(rows.at("/2/worker").asString()).isEqualTo(idle.toString());
        var grant = "/studies/" + study + "/onboarding/workers/" + failed + "/tries";
        researcher.post(grant, "").as(HttpStatus.NO_CONTENT);
        researcher.post(grant, "").as(HttpStatus.CONFLICT);
        refuses(program(failed), "/studies/" + study, "test-needed");
        var consents = json(researcher.get("/studies/" + study + "/onboarding/consents"));
        assertThat(consents.at("/0/given")).hasSize(2);
        assertThat(consents.at("/0/risks").asString()).isEqualTo("There are insults.");
    }

    @Test
    void letsAResearcherPutPracticeAndTestTogether() {
        var study = trial.study(1, 2);
        academy.ask(study, ALL);
        var visitor = new WebVisitor(port);
        visitor.signIn("ada@example.org", PASSWORD);
        var page = "/studies/" + study + "/onboarding";
        assertThat(visitor.get(page).body()).contains("The test has no exercises, so nobody can begin to work");
        var researcher = research();
        var file = """
            {"conversation": "One?", "responses": [{"content": "Yes"}, {"content": "No"}], "known": "FIRST"}
            {"conversation": "Two?", "responses": [{"content": "Yes"}, {"content": "No"}]}
            not json
            """;
        var loaded = json(researcher.post(
                "/studies/" + study + "/onboarding/exercises/imports?purpose=test&format=native", file));
        assertThat(loaded.at("/added").asInt()).isOne();
        assertThat(loaded.at("/rejected").asInt()).isOne();
        researcher
                .post("/studies/" + study + "/imports?format=native&known=gold", file.replace("One", "Three"))
                .as(HttpStatus.CREATED);
        var gold = visitor.get(page)
                .body()
                .split("name=\"comparisons\"", 2)[1]
                .split("value=\"", 2)[1]
                .substring(0, 36);
        visitor.submit(page, page + "/exercises", Map.of("purpose", "PRACTICE", "comparisons", gold));
        var again = visitor.submit(page, page + "/exercises", Map.of("purpose", "TEST", "comparisons", gold));
        assertThat(location(again)).isEqualTo(page);
        var exercises = json(researcher.get("/studies/" + study + "/onboarding/exercises"));
        assertThat(exercises).hasSize(2);
        assertThat(exercises.at("/0/purpose").asString()).isEqualTo(Purpose.PRACTICE.name());
        assertThat(exercises.at("/0/question").asString()).isEqualTo("Three?");
        assertThat(exercises.at("/0/right").asString()).isEqualTo("Yes");
        assertThat(json(researcher.get("/studies/" + study + "/progress"))
                        .at("/comparisons")
                        .asInt())
                .isEqualTo(2);
        var exercise = exercises.at("/0/id").asString();
        visitor.submit(page, page + "/exercises/" + exercise + "/feedback", Map.of("feedback", "Short & right"));
        assertThat(visitor.get(page).body()).contains("Short &amp; right</textarea>");
        visitor.submit(page, page + "/exercises/" + exercise + "/remove", Map.of());
        researcher
                .send(HttpMethod.DELETE, "/studies/" + study + "/onboarding/exercises/" + exercise, "")
                .as(HttpStatus.NOT_FOUND);
        assertThat(json(researcher.get("/studies/" + study + "/onboarding/exercises")))
                .hasSize(1);
    }

    private void throughAll(StudyId study, PersonId worker, boolean right) {
        var api = program(worker);
        var base = "/studies/" + study;
        api.post(base + "/onboarding/consent", "{\"version\": 1}");
        api.post(base + "/onboarding/guidelines", "{\"version\": 1}");
        answer(api, base, "practice", true);
        answer(api, base, "test", right);
    }

    private static void refuses(Caller api, String base, String code) {
        assertThat(api.post(base + "/leases", "").as(HttpStatus.FORBIDDEN).field("code"))
                .isEqualTo(code);
    }

    /** Answers all exercises of an attempt and returns what came of the last. */
    private static JsonNode answer(Caller api, String base, String purpose, boolean right) {
        var address = base + "/onboarding/" + purpose;
        var question = json(api.post(address, ""));
        while (true) {
            boolean left = question.at("/responses/0").asString().equals(Academy.RIGHT) == right;
            var spot = "/" + question.at("/attempt").asInt() + "/"
                    + question.at("/ordinal").asInt();
            var taken = json(api.put(address + spot, "{\"reply\": \"" + (left ? "LEFT" : "RIGHT") + "\"}"));
            if (question.at("/ordinal").asInt() == question.at("/exercises").asInt()) {
                return taken;
            }
            question = json(api.post(address, ""));
        }
    }

    private static void practise(WebVisitor visitor, String way) {
        assertThat(location(visitor.submit(way, way + "/practice", Map.of()))).isEqualTo(way + "/practice/1/1");
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            var page = way + "/practice/1/" + ordinal;
            var question = visitor.get(page).body();
            assertThat(question).contains("Practice, " + ordinal + " of 2").doesNotContain("class=\"told");
            var left = leftIsRight(question) ? "LEFT" : "RIGHT";
            visitor.submit(page, page, Map.of("reply", left));
            assertThat(visitor.get(page).body()).contains("That is right").doesNotContain("name=\"reply\"");
            visitor.submit("/account", page, Map.of("reply", "LEFT".equals(left) ? "RIGHT" : "LEFT"));
            assertThat(visitor.get(page).body()).contains("That is right");
        }
    }

    private static HttpResponse<String> takeTest(WebVisitor visitor, String way, int attempt, boolean right) {
        visitor.submit(way, way + "/test", Map.of());
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            var page = way + "/test/" + attempt + "/" + ordinal;
            var reply = leftIsRight(visitor.get(page).body()) == right ? "LEFT" : "RIGHT";
            var answer = visitor.submit(page, page, Map.of("reply", reply));
            assertThat(location(answer)).isEqualTo(ordinal == 2 ? way : way + "/test/" + attempt + "/" + (ordinal + 1));
        }
        return visitor.get(way);
    }

    private static boolean leftIsRight(String page) {
        return page.indexOf(Academy.RIGHT) < page.indexOf(Academy.WRONG);
    }

    private WebVisitor worker(StudyId study) {
        var invite =
                invites.make(new InviteRequest(Set.of(Role.WORKER), "/work", Duration.ofDays(1)), people.firstAdmin());
        var email = "w" + System.nanoTime() + "@example.org";
        var person = admission
                .accept(invite.token(), new Newcomer("Wanda", email, PASSWORD))
                .signedIn()
                .person();
        studies.join(study, person.id());
        var visitor = new WebVisitor(port);
        visitor.signIn(email, PASSWORD);
        return visitor;
    }

    private Caller program(PersonId worker) {
        return caller(worker, Scope.LABEL);
    }

    private Caller research() {
        return caller(trial.person(Role.RESEARCHER), Scope.RESEARCH);
    }

    private Caller caller(PersonId person, Scope scope) {
        var made = tokens.makeFor(person, new TokenRequest("t", Set.of(scope), Duration.ofDays(1)), person);
        return new Caller(http, made.token());
    }

    private static JsonNode json(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return new JsonMapper().readTree(answer.body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none").replaceFirst("http://localhost:\\d+", "");
    }
}
