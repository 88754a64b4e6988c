package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonView;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import org.touchstone.labeling.web.Caller.Answer;

@SpringBootTest
@AutoConfigureMockMvc
class LabelingApiTests {

    private static final String FILE = """
        {"conversation": "What is WORDS?", "responses": [{"content": "A WORDS", "source": "secret-model"}, \
        {"content": "B WORDS"}], "known": "FIRST"}
        not json
        {"conversation": "Why WORDS?", "responses": [{"content": "C WORDS"}, {"content": "D WORDS"}]}
        """;

    private final MockMvcTester http;
    private final People people;
    private final Tokens tokens;
    private final PersonView worker;
    private final Caller judge;
    private final Caller researcher;

    LabelingApiTests(@Autowired MockMvcTester http, @Autowired People people, @Autowired Tokens tokens) {
        this.http = http;
        this.people = people;
        this.tokens = tokens;
        worker = person(Role.WORKER);
        judge = caller(worker, Scope.LABEL);
        researcher = caller(person(Role.RESEARCHER), Scope.RESEARCH);
    }

    @Test
    void goesFromAnEmptyStudyToAStoredJudgment() {
        var study = study("'overlap': 1, 'ties': true");
        assertThat(file(study, "format=native&known=keep", "one")
                        .as(HttpStatus.CREATED)
                        .body())
                .contains("\"accepted\":2", "\"rejected\":1", "\"line\":2");
        join(study);
        var lease = judge.post(study + "/leases", "").as(HttpStatus.OK);
        assertThat(lease.body()).contains("\"role\":\"user\"", "\"position\":1", "\"scale\":\"GRADED_8\"");
        var judgment = "/leases/" + lease.field("lease") + "/judgment";
        var verdict = json("{'outcome': 'LEFT', 'strength': 3, 'rationale': 'clear', 'activeMs': 4200}");
        var saved = judge.put(judgment, verdict).as(HttpStatus.OK);
        assertThat(saved.body()).contains("\"outcome\":\"LEFT\"", "\"strength\":3");
        assertThat(judge.put(judgment, verdict)).isEqualTo(saved);
        judge.put(judgment, json("{'outcome': 'TIE'}")).as(HttpStatus.CONFLICT);
        assertThat(researcher.get(study + "/progress").body()).contains("\"judged\":1", "\"wanted\":2");
        assertThat(researcher.get(study + "/judgments").body())
                .contains("\"activeMs\":4200", "\"rationale\":\"clear\"", worker.pseudonym())
                .doesNotContain(worker.id().toString())
                .containsOnlyOnce("\n");
    }

    @Test
    void tellsWorkersNothingThatCouldSwayThem() {
        var study = study("'overlap': 1");
        file(study, "format=native&known=gold", "two").as(HttpStatus.CREATED);
        join(study);
        for (int i = 0; i < 2; i++) {
            var lease = judge.post(study + "/leases", "").as(HttpStatus.OK);
            assertThat(lease.body().toLowerCase(Locale.ROOT))
                    .doesNotContain("secret-model", "gold", "known", "first", "side", "comparison");
            judge.put("/leases/" + lease.field("lease") + "/judgment", json("{'outcome': 'LEFT', 'strength': 1}"))
                    .as(HttpStatus.OK);
        }
        judge.post(study + "/leases", "").as(HttpStatus.NO_CONTENT);
    }

    @Test
    void undoesSkipsAndRenews() {
        var study = study("'overlap': 1, 'scale': 'BINARY'");
        file(study, "format=native&known=drop", "three").as(HttpStatus.CREATED);
        join(study);
        var lease = "/leases/" + judge.post(study + "/leases", "").field("lease");
        assertThat(judge.post(lease + "/renew", "").as(HttpStatus.OK).body()).contains("expiresAt");
        judge.put(lease + "/judgment", json("{'outcome': 'RIGHT'}")).as(HttpStatus.OK);
        assertThat(judge.send(HttpMethod.DELETE, lease + "/judgment", "")
                        .as(HttpStatus.OK)
                        .body())
                .contains("\"outcome\":\"RIGHT\"");
        judge.post(lease + "/skip", json("{}")).as(HttpStatus.UNPROCESSABLE_CONTENT);
        judge.post(lease + "/skip", json("{'code': 'TOPIC', 'reason': 'unclear'}"))
                .as(HttpStatus.NO_CONTENT);
        judge.put(lease + "/judgment", json("{'outcome': 'RIGHT'}")).as(HttpStatus.CONFLICT);
    }

    @Test
    void keepsDraftsAndHandsOneOutAhead() {
        var study = study("'overlap': 1");
        file(study, "format=native&known=drop", "six").as(HttpStatus.CREATED);
        join(study);
        judge.post(study + "/leases?ahead=true", "").as(HttpStatus.NO_CONTENT);
        var lease = judge.post(study + "/leases", "").field("lease");
        var draft = "/leases/" + lease + "/draft";
        judge.get(draft).as(HttpStatus.NOT_FOUND);
        judge.put(draft, json("{'rationale': 'for now'}")).as(HttpStatus.OK);
        assertThat(judge.get(draft).as(HttpStatus.OK).body()).contains("for now", "savedAt");
        judge.put(draft, json("{'rationale': null}")).as(HttpStatus.UNPROCESSABLE_CONTENT);
        judge.put(draft, json("['rationale']")).as(HttpStatus.UNPROCESSABLE_CONTENT);
        judge.put(draft, "").as(HttpStatus.UNPROCESSABLE_CONTENT);
        judge.put(draft, json("{'rationale': '" + "x".repeat(600_000) + "'}")).as(HttpStatus.UNPROCESSABLE_CONTENT);
        var ahead =
                judge.post(study + "/leases?ahead=true", "").as(HttpStatus.OK).field("lease");
        assertThat(ahead).isNotEqualTo(lease);
        judge.post("/leases/" + lease + "/skip", json("{'reason': 'unclear'}")).as(HttpStatus.NO_CONTENT);
        assertThat(judge.post(study + "/leases", "").field("lease")).isEqualTo(ahead);
    }

    @Test
    void refusesWithTheFieldThatIsWrong() {
        refusesStudy("{'name': ''}", "name");
        refusesStudy("{'name': 'x', 'overlap': 26}", "overlap");
        var study = study("'overlap': 1");
        file(study, "format=nothing", "four").as(HttpStatus.UNPROCESSABLE_CONTENT);
        file(study, "", "four").as(HttpStatus.UNPROCESSABLE_CONTENT);
        var change = json("{'overlap': 3, 'state': 'PAUSED'}");
        researcher.send(HttpMethod.PATCH, study, change).as(HttpStatus.OK);
        researcher.send(HttpMethod.PATCH, study, json("{'overlap': 2}")).as(HttpStatus.CONFLICT);
        assertThat(researcher.get(study).body()).contains("\"overlap\":3", "\"state\":\"PAUSED\"");
    }

    @Test
    void refusesAMemberWhomNobodyNames() {
        var study = study("'overlap': 1");
        assertThat(researcher
                        .post(study + "/members", json("{'worker': 'somebody'}"))
                        .as(HttpStatus.UNPROCESSABLE_CONTENT)
                        .body())
                .contains("\"field\":\"person\"");
    }

    @Test
    void letsNobodyElseIn() {
        var study = study("'overlap': 1");
        file(study, "format=native", "five").as(HttpStatus.CREATED);
        judge.post(study + "/leases", "").as(HttpStatus.FORBIDDEN);
        judge.get(study + "/judgments").as(HttpStatus.FORBIDDEN);
        researcher.post(study + "/leases", "").as(HttpStatus.FORBIDDEN);
        new Caller(http, "nonsense").get(study).as(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void keepsARewrittenResponseAndFlagsItInExports() {
        var study = study("'overlap': 1, 'rules': {'asking': {'editing': 'KEEP'}}");
        file(study, "format=native&known=keep", "rewritten").as(HttpStatus.CREATED);
        join(study);
        var lease = judge.post(study + "/leases", "").as(HttpStatus.OK).field("lease");
        var answer = "{'outcome': 'LEFT', 'strength': 1, 'improvement': {'position': 1, 'text': 'Much better'}}";
        judge.put("/leases/" + lease + "/judgment", json(answer)).as(HttpStatus.OK);
        assertThat(researcher.get(study + "/edits").as(HttpStatus.OK).body())
                .containsOnlyOnce("\n")
                .contains("{\"content\":\"Much better\",\"source\":\"edited by a worker\"}", "\"known\":\"FIRST\"")
                .contains(worker.pseudonym())
                .doesNotContain(worker.id().toString());
        assertThat(researcher.get(study + "/judgments").body())
                .contains("\"edit\":{\"comparison\":", "\"ofEdit\":false");
        var other = judge.post(study + "/leases", "").as(HttpStatus.OK).field("lease");
        var wrong = "{'outcome': 'LEFT', 'strength': 1, 'improvement': {'position': 7, 'text': 'Much better'}}";
        assertThat(judge.put("/leases/" + other + "/judgment", json(wrong))
                        .as(HttpStatus.UNPROCESSABLE_CONTENT)
                        .field("field"))
                .isEqualTo("improvement");
        judge.send(HttpMethod.DELETE, "/leases/" + lease + "/judgment", "").as(HttpStatus.OK);
        assertThat(researcher.get(study + "/edits").body()).isEmpty();
    }

    private void refusesStudy(String body, String field) {
        assertThat(researcher
                        .post("/studies", json(body))
                        .as(HttpStatus.UNPROCESSABLE_CONTENT)
                        .field("field"))
                .isEqualTo(field);
    }

    private String study(String settings) {
        var made = researcher.post("/studies", json("{'name': 'Trial', " + settings + "}"));
        return "/studies/" + made.as(HttpStatus.CREATED).field("id");
    }

    private Answer file(String study, String query, String words) {
        // The type that curl sends when it is told none.
        return researcher.send(
                HttpMethod.POST,
                study + "/imports?" + query,
                FILE.replace("WORDS", words),
                MediaType.APPLICATION_FORM_URLENCODED);
    }

    private void join(String study) {
        researcher
                .post(study + "/members", json("{'person': '" + worker.id() + "'}"))
                .as(HttpStatus.CREATED);
    }

    private Caller caller(PersonView person, Scope scope) {
        var request = new TokenRequest("test", Set.of(scope), TokenRequest.USUAL_VALIDITY);
        return new Caller(
                http, tokens.makeFor(person.id(), request, person.id()).token());
    }

    private PersonView person(Role role) {
        return people.create(new NewPerson("Somebody", null, Set.of(role), false));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
