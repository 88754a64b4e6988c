package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.touchstone.Trial;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.labeling.Judgments;
import org.touchstone.studies.Example;
import org.touchstone.studies.Recruitment;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView.State;

/** Copies of studies, by program and from the pages that offer them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Trial.class)
class CopyTests {

    private final MockMvcTester http;
    private final Trial trial;
    private final Studies studies;
    private final Judgments judgments;
    private final Tokens tokens;

    CopyTests(
            @Autowired MockMvcTester http,
            @Autowired Trial trial,
            @Autowired Studies studies,
            @Autowired Judgments judgments,
            @Autowired Tokens tokens) {
        this.http = http;
        this.trial = trial;
        this.studies = studies;
        this.judgments = judgments;
        this.tokens = tokens;
    }

    @Test
    void takesTheSettingsAndNoneOfTheData() {
        var study = judged();
        var api = caller(Role.RESEARCHER, Scope.RESEARCH);
        var copy = StudyId.of(api.post("/studies/" + study + "/clone", "{\"name\": \"Second round\"}")
                .as(HttpStatus.CREATED)
                .field("id"));
        var made = studies.find(copy);
        var original = studies.find(study).settings();
        assertThat(made.state()).isEqualTo(State.DRAFT);
        assertThat(made.settings().name()).isEqualTo("Second round");
        assertThat(made.settings().question()).isEqualTo(original.question());
        assertThat(made.settings().scale()).isEqualTo(original.scale());
        assertThat(made.settings().overlap()).isEqualTo(original.overlap());
        assertThat(made.settings().rules().examples())
                .isEqualTo(original.rules().examples())
                .hasSize(1);
        assertThat(made.settings().rules().recruitment().completionCode()).isEmpty();
        assertThat(original.rules().recruitment().completionCode()).isEqualTo("C0DE");
        assertThat(judgments.progress(study).judged()).isEqualTo(2);
        assertThat(judgments.progress(copy).comparisons()).isZero();
        assertThat(judgments.progress(copy).judged()).isZero();
        assertThat(studies.members(copy)).isEmpty();
        assertThat(api.get("/studies/" + copy).as(HttpStatus.OK).field("state")).isEqualTo("DRAFT");
    }

    @Test
    void numbersACopyWithoutANameOfItsOwn() {
        var study = trial.study(1, 1);
        var api = caller(Role.RESEARCHER, Scope.RESEARCH);
        var copy = StudyId.of(api.post("/studies/" + study + "/clone", "")
                .as(HttpStatus.CREATED)
                .field("id"));
        assertThat(studies.find(copy).settings().name())
                .isEqualTo(studies.find(study).settings().name() + " (2)");
    }

    @Test
    void refusesWhoMayNotAndWhatIsNotThere() {
        var study = trial.study(1, 1);
        int before = studies.all().size();
        caller(Role.WORKER, Scope.LABEL)
                .post("/studies/" + study + "/clone", "{}")
                .as(HttpStatus.FORBIDDEN);
        var api = caller(Role.RESEARCHER, Scope.RESEARCH);
        api.post("/studies/" + UUID.randomUUID() + "/clone", "{}").as(HttpStatus.NOT_FOUND);
        assertThat(api.post("/studies/" + study + "/clone", "{\"name\": \" \"}")
                        .as(HttpStatus.UNPROCESSABLE_CONTENT)
                        .field("field"))
                .isEqualTo("name");
        assertThat(studies.all()).hasSize(before);
    }

    @Test
    void isOfferedInTheListAndOnTheStudysOwnPages() {
        var study = judged();
        var researcher = SignedInAs.person(trial.person(Role.RESEARCHER), Role.RESEARCHER);
        for (var page : List.of("/studies", "/studies/" + study, "/studies/" + study + "/settings")) {
            assertThat(http.get().uri(page).accept("text/html").with(researcher).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .containsPattern("<form method=\"post\" action=\"/studies/" + study
                            + "/clone\"><input type=\"hidden\" name=\"_csrf\"[^>]*><button");
        }
    }

    private StudyId judged() {
        var study = trial.study(2, 1);
        trial.judge(study, 1, (_, _) -> '1');
        var rules = studies.find(study).settings().rules();
        var example = new Example(Example.Kind.COUNTER, "Too long", "It repeats itself.");
        var recruited = new Recruitment(Recruitment.Platform.PROLIFIC, "C0DE", 2);
        studies.change(
                study,
                present -> present.with(rules.with(List.of(example)).with(recruited)),
                trial.person(Role.RESEARCHER));
        return study;
    }

    private Caller caller(Role role, Scope scope) {
        var person = trial.person(role);
        var request = new TokenRequest("test", Set.of(scope), TokenRequest.USUAL_VALIDITY);
        return new Caller(http, tokens.makeFor(person, request, person).token());
    }
}
