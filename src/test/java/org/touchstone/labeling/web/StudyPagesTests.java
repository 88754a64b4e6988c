package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.touchstone.Trial;
import org.touchstone.accounts.People;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.ImportReport.Status;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Queue;
import org.touchstone.labeling.Report;
import org.touchstone.labeling.Reports;
import org.touchstone.labeling.StudyImports;
import org.touchstone.studies.Studies;
import org.touchstone.support.Phrase;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class StudyPagesTests {

    private final MockMvcTester http;
    private final Trial trial;
    private final Studies studies;
    private final People people;
    private final StudyImports imports;
    private final Queue queue;

    StudyPagesTests(
            @Autowired MockMvcTester http,
            @Autowired Trial trial,
            @Autowired Studies studies,
            @Autowired People people,
            @Autowired StudyImports imports,
            @Autowired Queue queue) {
        this.http = http;
        this.trial = trial;
        this.studies = studies;
        this.people = people;
        this.imports = imports;
        this.queue = queue;
    }

    @Test
    void listsStudiesWithWhatToDoNext() {
        var study = trial.study(2, 3);
        trial.signIn(Role.RESEARCHER);
        assertThat(get("/studies"))
                .hasStatusOk()
                .bodyText()
                .contains(studies.find(study).settings().name(), "0 of 6", "Add members: each comparison wants 3");
    }

    @Test
    void addsRemovesAndInvitesMembers() {
        var study = trial.study(1, 1);
        var worker = people.find(trial.person(Role.WORKER));
        trial.signIn(Role.RESEARCHER);
        var path = "/studies/" + study + "/members";
        assertThat(get(path)).hasStatusOk().bodyText().contains("Nobody judges here yet", worker.pseudonym());
        assertThat(post(path, "who=" + worker.pseudonym())).hasStatus(HttpStatus.FOUND);
        assertThat(studies.members(study)).containsExactly(worker.id());
        assertThat(get(path)).bodyText().contains(worker.pseudonym()).doesNotContain(worker.name());
        assertThat(post(path, "who=nobody").getMvcResult().getFlashMap().get("problem"))
                .isEqualTo(Phrase.of("studies.members.unknown"));
        assertThat(post(path + "/invites", "").getMvcResult().getFlashMap().get("link"))
                .asString()
                .contains("/invites/");
        assertThat(post(path + "/" + worker.id() + "/remove", "")).hasStatus(HttpStatus.FOUND);
        assertThat(studies.members(study)).isEmpty();
    }

    @Test
    void letsAWorkerInByTheLink() {
        var study = trial.study(1, 1);
        var worker = trial.signIn(Role.WORKER);
        assertThat(get("/work/" + study + "/join/wrong")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(studies.isMember(study, worker)).isFalse();
        assertThat(get("/work/" + study + "/join/" + studies.joinCode(study))).hasStatus(HttpStatus.FOUND);
        assertThat(studies.isMember(study, worker)).isTrue();
    }

    @Test
    void takesAFileInTheBackground() {
        var study = trial.study(0, 1);
        trial.signIn(Role.RESEARCHER);
        assertThat(get("/studies/" + study + "/imports"))
                .bodyText()
                .contains("value=\"NATIVE\"", "value=\"TRL\"", "value=\"LABEL_STUDIO\"", "Chatbot Arena")
                .doesNotContain("value=\"MODEL_WRITTEN\"");
        var line = "{\"conversation\":\"Uploaded " + study
                + "?\",\"responses\":[{\"content\":\"A\"},{\"content\":\"B\"}]}";
        var file = new MockMultipartFile("file", "mine.jsonl", null, line.getBytes(StandardCharsets.UTF_8));
        var started = http.post()
                .uri("/studies/" + study + "/imports")
                .multipart()
                .file(file)
                .param("format", "NATIVE")
                .param("known", "KEEP")
                .exchange();
        assertThat(started).hasStatus(HttpStatus.FOUND);
        assertThat(started.getResponse().getRedirectedUrl()).startsWith("/imports/");
        await().until(() -> imports.of(study).stream().anyMatch(report -> report.status() == Status.DONE));
        assertThat(queue.open(study)).hasSize(1);
    }

    @Test
    void ownAnswersAreForThoseWhoHaveToDoWithTheStudy(@Autowired Labeling labeling, @Autowired Reports reports) {
        var study = trial.study(1, 1);
        var page = "/work/" + study + "/history";
        var worker = trial.signIn(Role.WORKER);
        var name = studies.find(study).settings().name();
        assertThat(get(page)).hasStatus(HttpStatus.FORBIDDEN).bodyText().doesNotContain(name);

        studies.join(study, worker);
        assertThat(get(page)).hasStatusOk().bodyText().contains(name);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        reports.report(lease, worker, Report.Kind.TEXT, "It is cut off.");
        studies.leave(study, worker, worker);
        assertThat(get(page)).as("who left can read answers to reports").hasStatusOk();
    }

    @Test
    void aRefusedFileKeepsWhatWasSaidAboutIt() {
        var study = trial.study(0, 1);
        trial.signIn(Role.RESEARCHER);
        var refused = http.post()
                .uri("/studies/" + study + "/imports")
                .multipart()
                .file(new MockMultipartFile("file", "mine.jsonl", null, new byte[0]))
                .param("format", "TRL")
                .param("known", "GOLD")
                .param("origin", "elsewhere")
                .param("team", "red")
                .exchange();
        assertThat(refused).hasStatus(HttpStatus.FOUND);
        var shown = http.get()
                .uri("/studies/" + study + "/imports")
                .flashAttrs(refused.getMvcResult().getFlashMap())
                .exchange();
        assertThat(shown)
                .bodyText()
                .containsPattern("value=\"TRL\"[^>]* selected")
                .containsPattern("value=\"GOLD\"[^>]* checked")
                .contains("value=\"elsewhere\"", "value=\"red\"");
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
