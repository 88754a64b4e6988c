package org.touchstone.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.touchstone.accounts.Admission;
import org.touchstone.accounts.Admission.Newcomer;
import org.touchstone.accounts.InviteRequest;
import org.touchstone.accounts.Invites;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.webhooks.Webhooks;

/** Every request that the page for programs shows is made, in its order, and answered well. */
@SpringBootTest
@AutoConfigureMockMvc
class ProgramsPageTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private People people;

    @Autowired
    private Invites invites;

    @Autowired
    private Admission admission;

    @Autowired
    private Studies studies;

    @Autowired
    private Labeling labeling;

    @Autowired
    private Webhooks webhooks;

    private final Map<String, String> variables = new HashMap<>();
    private String lastAnswer = "";

    @AfterEach
    void forget() {
        webhooks.all().forEach(webhook -> webhooks.remove(webhook.id(), people.firstAdmin()));
    }

    @Test
    void everyRequestOnThePageIsAnsweredWell() {
        var email = admin();
        var lines = page(Locale.ENGLISH).select("code[data-run=curl]").stream()
                .flatMap(block -> CurlLine.of(block.wholeText(), variables).stream())
                .toList();
        assertThat(lines).hasSize(9);
        lines.forEach(line -> run(line, email));
        assertThat(lastAnswer).contains("whsec_");
        assertThat(variables).containsKeys("B", "T", "S", "N").doesNotContainValue("null");
    }

    @Test
    void theCodeIsTheSameInGerman() {
        var german = page(Locale.GERMAN);
        assertThat(german.text()).contains("In Python laden");
        assertThat(german.select("pre").eachText())
                .isEqualTo(page(Locale.ENGLISH).select("pre").eachText());
    }

    private Document page(Locale language) {
        var answer = web.get()
                .uri("/help/programs")
                .locale(language)
                .with(SignedInAs.person(people.firstAdmin(), Role.WORKER))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private void run(CurlLine line, String email) {
        var request = line.request(variables);
        var path = request.url().replaceFirst("https?://[^/]*", "");
        var call = web.method(HttpMethod.valueOf(request.method())).uri(path);
        request.headers().forEach(call::header);
        if (!request.user().isEmpty()) {
            var pair = (email + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            call.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        var answer = call.content(request.file().isEmpty() ? request.body() : sample())
                .exchange();
        lastAnswer = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(answer.getResponse().getStatus())
                .as("%s %s: %s", request.method(), path, lastAnswer)
                .isBetween(200, 299);
        if (!line.variable().isEmpty()) {
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$." + line.field())
                    .asString()
                    .satisfies(value -> variables.put(line.variable(), value));
        }
        if (path.contains("/imports")) {
            assertThat(answer).bodyText().contains("\"accepted\":1");
            judge(StudyId.of(variables.getOrDefault("S", "")));
        }
    }

    /** The line that the page shows. */
    private String sample() {
        return page(Locale.ENGLISH).select("pre code").stream()
                .map(code -> code.wholeText())
                .filter(text -> text.startsWith("{\"conversation\""))
                .findFirst()
                .orElseThrow();
    }

    private void judge(StudyId study) {
        var worker = people.create(new NewPerson("Judge", null, Set.of(Role.WORKER), false))
                .id();
        studies.join(study, worker);
        for (var next = labeling.next(study, worker); next.isPresent(); next = labeling.next(study, worker)) {
            labeling.submit(
                    next.orElseThrow().lease(), worker, new Verdict(Choice.LEFT, 2, "Because", Duration.ofSeconds(3)));
        }
    }

    private String admin() {
        var email = UUID.randomUUID() + "@example.org";
        var invite =
                invites.make(new InviteRequest(Set.of(Role.values()), null, Duration.ofDays(1)), people.firstAdmin());
        admission.accept(invite.token(), new Newcomer("Script", email, PASSWORD));
        return email;
    }
}
