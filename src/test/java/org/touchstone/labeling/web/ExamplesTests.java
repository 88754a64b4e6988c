package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.studies.Example;
import org.touchstone.studies.Onboarding;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Examples and counter-examples where workers read the guidelines. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class ExamplesTests {

    private static final List<Example> EXAMPLES = List.of(
            new Example(Example.Kind.GOOD, "A short <answer>", "It says *enough*.<script>alert(1)</script>"),
            new Example(Example.Kind.COUNTER, "A long answer", "It repeats itself."));

    private final MockMvcTester http;
    private final Trial trial;
    private final Studies studies;

    ExamplesTests(@Autowired MockMvcTester http, @Autowired Trial trial, @Autowired Studies studies) {
        this.http = http;
        this.trial = trial;
        this.studies = studies;
    }

    @Test
    void standUnderTheGuidelinesWhileJudging() {
        var study = study(Rules.usual().with(EXAMPLES));
        studies.join(study, trial.signIn(Role.WORKER));
        var shown = get("/work/" + study, "en").select("#guidelines details.example");
        assertThat(shown.select("summary b").eachText()).containsExactly("A short <answer>", "A long answer");
        assertThat(shown.select(".example-kind").eachText())
                .containsExactly("✓ As it should be", "✗ As it should not be");
        assertThat(shown.select(".text").eachText())
                .containsExactly("It says enough.<script>alert(1)</script>", "It repeats itself.");
        assertThat(shown.select("script")).isEmpty();
        assertThat(shown.select("em").text()).isEqualTo("enough");
        assertThat(isOpen(shown)).containsOnly(false);
    }

    @Test
    void standOpenWhereTheGuidelinesAreReadFirst() {
        var study = study(Rules.usual().with(EXAMPLES).with(new Onboarding("", "", true, false, 0, 1)));
        studies.join(study, trial.signIn(Role.WORKER));
        var shown = get("/work/" + study + "/onboarding", "de").select("details.example");
        assertThat(shown.select(".example-kind").eachText())
                .containsExactly("✓ Wie es sein soll", "✗ Wie es nicht sein soll");
        assertThat(isOpen(shown)).containsExactly(true, true);
    }

    @Test
    void standInTheResearchersPreview() {
        var study = study(Rules.usual().with(EXAMPLES));
        trial.signIn(Role.RESEARCHER);
        assertThat(get("/studies/" + study + "/preview", "en").select("#guidelines details.example"))
                .hasSize(2);
    }

    @Test
    void leaveNoHeadingWhereThereAreNone() {
        var study = study(Rules.usual());
        studies.join(study, trial.signIn(Role.WORKER));
        var page = get("/work/" + study, "en");
        assertThat(page.select("#guidelines")).hasSize(1);
        assertThat(page.select(".examples")).isEmpty();
    }

    private static List<Boolean> isOpen(Elements details) {
        return details.stream().map(one -> one.hasAttr("open")).toList();
    }

    private StudyId study(Rules rules) {
        var study = trial.study(1, 1);
        PersonId researcher = trial.person(Role.RESEARCHER);
        studies.change(study, settings -> settings.with(rules), researcher);
        return study;
    }

    private Document get(String path, String language) {
        var answer = http.get()
                .uri(path)
                .accept("text/html")
                .header("Accept-Language", language)
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException failure) {
            throw new AssertionError(failure);
        }
    }
}
