package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.studies.Example;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Section;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyForms;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyTemplate;
import org.touchstone.studies.StudyView.State;
import org.touchstone.studies.Typed;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class DesignerPagesTests {

    private final MockMvcTester http;
    private final Trial trial;
    private final Studies studies;
    private final StudyForms forms;
    private PersonId researcher = PersonId.random();

    DesignerPagesTests(
            @Autowired MockMvcTester http,
            @Autowired Trial trial,
            @Autowired Studies studies,
            @Autowired StudyForms forms) {
        this.http = http;
        this.trial = trial;
        this.studies = studies;
        this.forms = forms;
    }

    @BeforeEach
    void someResearcher() {
        researcher = trial.signIn(Role.RESEARCHER);
    }

    @Test
    void beginsADraftFromAStartingPoint() {
        assertThat(get("/studies/new")).hasStatusOk().bodyText().contains("Red team", "Seven steps with ratings");
        var made = post("/studies/new", "name=Made+here&template=RED_TEAM");
        assertThat(made).hasStatus(HttpStatus.FOUND);
        var page = String.valueOf(made.getResponse().getRedirectedUrl());
        assertThat(page).endsWith("/settings/purpose");
        assertThat(get(page)).hasStatusOk().bodyText().contains("Made here", "Choose the more harmful response");
        var study = studies.find(StudyId.of(page.substring(9, 45)));
        assertThat(study.state()).isEqualTo(State.DRAFT);
        assertThat(study.settings()).isEqualTo(StudyTemplate.RED_TEAM.settings("Made here", Locale.ENGLISH));
        assertThat(post("/studies/new", "name=&template=RANKING"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("one line of 1 to 120 characters", "value=\"RANKING\" checked");
    }

    @Test
    void walksThroughEveryStepWithoutChangingAnything() {
        var id = draft(StudyTemplate.SEVEN_POINT);
        var before = studies.find(id).settings();
        var page = "/studies/" + id + "/settings/purpose";
        for (var section : Section.values()) {
            assertThat(page).endsWith(section.word());
            assertThat(get(page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"design\"")
                    .doesNotContain("??");
            var saved = save(id, section, section.of(before), "next");
            assertThat(saved).hasStatus(HttpStatus.FOUND);
            page = String.valueOf(saved.getResponse().getRedirectedUrl());
        }
        assertThat(page).isEqualTo("/studies/" + id + "/settings");
        assertThat(studies.find(id).settings()).isEqualTo(before);
        assertThat(get(page)).hasStatusOk().bodyText().contains("This study is being prepared", "Start");
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrongAndAcrossPages() {
        var id = draft(StudyTemplate.HELPFULNESS);
        var typed = Section.ASSIGNMENT
                .of(studies.find(id).settings())
                .with("overlap", List.of("many"))
                .with("total", List.of("77"));
        assertThat(save(id, Section.ASSIGNMENT, typed, "next"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"many\"", "value=\"77\"", "judged by 1 to 25 workers", "aria-invalid=\"true\"");
        assertThat(get("/studies/" + id + "/settings/assignment"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"many\"", "Not saved yet", "judged by 1 to 25 workers");
        assertThat(get("/studies/" + id + "/settings")).bodyText().contains("Typed, not saved");
        assertThat(save(id, Section.ASSIGNMENT, typed, "answers")).hasStatus(HttpStatus.FOUND);
        assertThat(studies.find(id).settings().overlap()).isEqualTo(3);
        assertThat(save(id, Section.ASSIGNMENT, typed.with("overlap", List.of("2")), "stay"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(studies.find(id).settings().overlap()).isEqualTo(2);
        assertThat(forms.of(id, researcher)).isEmpty();
    }

    @Test
    void keepsWhatIsTypedForEachResearcherAlone() {
        var id = draft(StudyTemplate.HELPFULNESS);
        var typed = Section.PURPOSE.of(studies.find(id).settings()).with("question", List.of("Half a ques"));
        assertThat(post("/studies/" + id + "/preview/purpose", form(typed))).hasStatusOk();
        assertThat(get("/studies/" + id + "/settings/purpose")).bodyText().contains("Half a ques");
        trial.signIn(Role.RESEARCHER);
        assertThat(get("/studies/" + id + "/settings/purpose")).bodyText().doesNotContain("Half a ques");
    }

    @Test
    void forgetsWhatWasTypedWhenTold() {
        var id = draft(StudyTemplate.HELPFULNESS);
        var typed = Section.PURPOSE.of(studies.find(id).settings()).with("question", List.of("Not this one"));
        post("/studies/" + id + "/preview/purpose", form(typed));
        assertThat(forms.find(id, Section.PURPOSE, researcher)).isPresent();
        post("/studies/" + id + "/settings/purpose/discard", "");
        assertThat(forms.find(id, Section.PURPOSE, researcher)).isEmpty();
        assertThat(studies.find(id).settings().question()).isNotEqualTo("Not this one");
    }

    @Test
    void putsExamplesInOrder() {
        var id = draft(StudyTemplate.HELPFULNESS);
        var titles = titles(id);
        var shown = Section.GUIDELINES.of(studies.find(id).settings());
        assertThat(save(id, Section.GUIDELINES, shown, "down-0")).hasStatus(HttpStatus.FOUND);
        var moved = forms.find(id, Section.GUIDELINES, researcher).orElseThrow().typed();
        assertThat(titles(id)).isEqualTo(titles);
        save(id, Section.GUIDELINES, moved, "stay");
        assertThat(titles(id)).containsExactly(titles.get(1), titles.get(0));
        save(id, Section.GUIDELINES, moved, "drop-0");
        save(
                id,
                Section.GUIDELINES,
                forms.find(id, Section.GUIDELINES, researcher).orElseThrow().typed(),
                "stay");
        assertThat(titles(id)).containsExactly(titles.get(0));
    }

    @Test
    void showsWhatIsFixedAsFixedAndWhy() {
        var id = trial.study(1, 3);
        trial.judge(id, 1, (_, _) -> '1');
        researcher = trial.signIn(Role.RESEARCHER);
        assertThat(get("/studies/" + id + "/settings/answers"))
                .bodyText()
                .contains("because comparisons have been judged")
                .containsPattern("<fieldset class=\"field\"[^>]*disabled=\"disabled\"[^>]*><legend>Scale");
        var settings = studies.find(id).settings();
        var other = Section.ANSWERS.of(settings).with("scale", List.of("BINARY"));
        assertThat(save(id, Section.ANSWERS, other, "stay"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("earlier and later answers would no longer mean the same");
        var lower = Section.ASSIGNMENT.of(settings).with("overlap", List.of("2"));
        assertThat(save(id, Section.ASSIGNMENT, lower, "stay"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("raised but not lowered", "value=\"2\"", "min=\"3\"");
        assertThat(save(id, Section.ASSIGNMENT, lower.with("overlap", List.of("4")), "stay"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(studies.find(id).settings().overlap()).isEqualTo(4);
    }

    @Test
    void saysWhatAStartedStudyLacks() {
        var id = draft(StudyTemplate.HELPFULNESS);
        assertThat(post("/studies/" + id + "/state", "state=RUNNING")).hasStatus(HttpStatus.FOUND);
        assertThat(studies.find(id).state()).isEqualTo(State.RUNNING);
        assertThat(get("/studies/" + id + "/settings"))
                .bodyText()
                .contains(
                        "This study runs",
                        "There are no comparisons to judge",
                        "Nobody may judge yet, and each comparison wants 3");
        var full = trial.study(1, 1);
        trial.judge(full, 1, (_, _) -> '1');
        trial.signIn(Role.RESEARCHER);
        assertThat(get("/studies/" + full + "/settings"))
                .bodyText()
                .contains("There are no guidelines")
                .doesNotContain("no comparisons to judge", "each comparison wants");
    }

    @Test
    void finishesOnlyWhenAskedTwice() {
        var id = trial.study(1, 1);
        assertThat(post("/studies/" + id + "/state", "state=PAUSED")).hasStatus(HttpStatus.FOUND);
        assertThat(get("/studies/" + id + "/settings")).bodyText().contains("This study is paused", "Go on");
        assertThat(post("/studies/" + id + "/state", "state=FINISHED")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/studies/" + id + "/finish");
        assertThat(studies.find(id).state()).isEqualTo(State.PAUSED);
        assertThat(get("/studies/" + id + "/finish")).hasStatusOk().bodyText().contains("0 of 1 judgments");
        post("/studies/" + id + "/state", "state=FINISHED&confirmed=true");
        assertThat(studies.find(id).state()).isEqualTo(State.FINISHED);
        assertThat(get("/studies/" + id + "/settings")).bodyText().contains("Reopen");
        post("/studies/" + id + "/state", "state=RUNNING");
        assertThat(post("/studies/" + id + "/state", "state=DRAFT")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void copiesAStudyIntoADraft() {
        var id = trial.study(2, 1);
        var copied = post("/studies/" + id + "/clone", "");
        assertThat(copied).hasStatus(HttpStatus.FOUND);
        var copy = StudyId.of(
                String.valueOf(copied.getResponse().getRedirectedUrl()).substring(9, 45));
        assertThat(studies.find(copy).state()).isEqualTo(State.DRAFT);
        assertThat(studies.find(copy).settings().name())
                .isEqualTo(studies.find(id).settings().name() + " (2)");
        assertThat(get("/studies/" + copy + "/settings")).bodyText().contains("There are no comparisons to judge");
    }

    @Test
    void showsTheWorkersScreenAsTheFormMakesIt() {
        var id = draft(StudyTemplate.HELPFULNESS);
        var settings = studies.find(id).settings();
        var answers = "/studies/" + id + "/preview/answers";
        assertThat(post(answers, form(Section.ANSWERS.of(settings))))
                .bodyText()
                .contains("B is much better", settings.question())
                .doesNotContain("<html", "data-wrong");
        var binary = Section.ANSWERS.of(settings).with("scale", List.of(Scale.BINARY.name()));
        assertThat(post(answers, form(binary))).bodyText().doesNotContain("B is much better");
        var wrong = binary.with("shortestRationale", List.of("0"));
        assertThat(post(answers, form(wrong))).hasStatusOk().bodyText().contains("data-wrong", "1 to 1,000");
        assertThat(get("/studies/" + id + "/preview")).hasStatusOk().bodyText().contains("inert", settings.question());
        var consent = Section.ONBOARDING.of(settings).with("consent", List.of("You *agree*"));
        assertThat(post("/studies/" + id + "/preview/onboarding", form(consent)))
                .bodyText()
                .contains("<em>agree</em>");
    }

    @Test
    void speaksGerman() {
        var id = draft(StudyTemplate.RED_TEAM);
        for (var page : List.of("", "/answers", "/guidelines", "/assignment")) {
            assertThat(http.get()
                            .uri("/studies/" + id + "/settings" + page)
                            .accept("text/html")
                            .header("Accept-Language", "de")
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("Richtlinien");
        }
    }

    private StudyId draft(StudyTemplate template) {
        return studies.draft(template.settings("Designed", Locale.ENGLISH), researcher);
    }

    private List<String> titles(StudyId id) {
        return studies.find(id).settings().rules().examples().stream()
                .map(Example::title)
                .toList();
    }

    private MvcTestResult save(StudyId id, Section section, Typed typed, String go) {
        return post("/studies/" + id + "/settings/" + section.word(), form(typed) + "&go=" + go);
    }

    private static String form(Typed typed) {
        Map<String, List<String>> sorted = new TreeMap<>(typed.values());
        return sorted.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).accept("text/html").exchange();
    }

    private MvcTestResult post(String path, String form) {
        return http.post()
                .uri(path)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .content(form)
                .exchange();
    }
}
