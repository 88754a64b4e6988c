package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.touchstone.Trial;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;

/** The versions of a study's guidelines as researchers read and compare them. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class GuidelinePagesTests {

    private final MockMvcTester http;
    private final Trial trial;
    private final Studies studies;
    private final People people;
    private final Labeling labeling;

    GuidelinePagesTests(
            @Autowired MockMvcTester http,
            @Autowired Trial trial,
            @Autowired Studies studies,
            @Autowired People people,
            @Autowired Labeling labeling) {
        this.http = http;
        this.trial = trial;
        this.studies = studies;
        this.people = people;
        this.labeling = labeling;
    }

    @Test
    void listsVersionsWithWritersAndWhatStandsUnderEach() {
        var study = trial.study(3, 2);
        trial.judge(study, 1, (_, _) -> '1');
        var writer = trial.person(Role.RESEARCHER);
        write(study, "Be *kind*.", writer);
        var worker = trial.person(Role.WORKER);
        studies.join(study, worker);
        judgeOne(study, worker);
        judgeOne(study, worker);
        labeling.undoLast(study, worker);
        trial.signIn(Role.RESEARCHER);
        var page = page("/studies/" + study + "/guidelines", "en");
        var rows = page.select("tbody tr");
        assertThat(rows.select("th a").eachText()).containsExactly("Version 2", "Version 1");
        assertThat(rows.select("td:last-child").eachText()).containsExactly("1", "3");
        assertThat(rows.getFirst().text())
                .contains("in force", people.find(writer).pseudonym())
                .doesNotContain(people.find(writer).name());
        assertThat(rows.select(".badge")).hasSize(1);
        assertThat(page.select("#text em").text()).isEqualTo("kind");
    }

    @Test
    void comparesAnyTwoVersions() {
        var study = trial.study(1, 1);
        var writer = trial.person(Role.RESEARCHER);
        write(study, "Be kind.\nPrefer the short <b>answer</b>.", writer);
        write(study, "Be kind.\nPrefer the true <b>answer</b>.", writer);
        trial.signIn(Role.RESEARCHER);
        var path = "/studies/" + study + "/guidelines";
        var latest = page(path, "en");
        assertThat(latest.select("#changes h2").text()).isEqualTo("From version 2 to version 3");
        assertThat(said(latest))
                .containsExactly(
                        "Be kind.",
                        "Removed: Prefer the short <b>answer</b>.",
                        "Added: Prefer the true <b>answer</b>.");
        assertThat(latest.select(".diff mark").eachText()).containsExactly("short", "true");
        assertThat(latest.select("#changes p").text()).startsWith("One line added, one removed.");
        var back = page(path + "?version=2&since=3", "en");
        assertThat(back.select(".diff .is-added").text()).contains("short");
        assertThat(back.select("option[selected]").eachText()).containsExactly("Version 2", "Version 3");
        assertThat(page(path + "?version=2&since=2", "en").select("#changes p").text())
                .isEqualTo("The two texts are the same.");
        var german = page(path, "de");
        assertThat(german.select(".diff .is-added").text()).startsWith("Hinzugefügt: ");
    }

    @Test
    void saysWhatToDoWhereNothingIsWritten() {
        var study = trial.study(1, 1);
        trial.signIn(Role.RESEARCHER);
        var page = page("/studies/" + study + "/guidelines", "en");
        assertThat(page.select("#text p.quiet").text()).contains("Write guidelines");
        assertThat(page.select("#changes, form.versions")).isEmpty();
    }

    @Test
    void refusesVersionsThatNeverWere() {
        var study = trial.study(1, 1);
        trial.signIn(Role.RESEARCHER);
        var path = "/studies/" + study + "/guidelines";
        assertThat(get(path + "?version=2", "en"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("These guidelines have no version 2");
        assertThat(get(path + "?since=-1", "en")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + "?since=x", "en")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private static List<String> said(Document page) {
        return page.select(".diff li").stream().map(Element::text).toList();
    }

    private void judgeOne(StudyId study, PersonId worker) {
        var leased = labeling.next(study, worker).orElseThrow();
        labeling.submit(leased.lease(), worker, new Verdict(Choice.LEFT, 1, "", Duration.ofSeconds(10)));
    }

    private void write(StudyId study, String guidelines, PersonId by) {
        studies.change(study, present -> with(present, guidelines), by);
    }

    private static StudySettings with(StudySettings present, String guidelines) {
        return new StudySettings(
                present.name(),
                present.question(),
                present.orientation(),
                present.scale(),
                present.overlap(),
                guidelines,
                present.contentWarning(),
                present.rules());
    }

    private MvcTestResult get(String path, String language) {
        return http.get()
                .uri(path)
                .accept("text/html")
                .header("Accept-Language", language)
                .exchange();
    }

    private Document page(String path, String language) {
        var answer = get(path, language);
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException failure) {
            throw new AssertionError(failure);
        }
    }
}
