package org.touchstone.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.touchstone.accounts.People;
import org.touchstone.accounts.Role;

@SpringBootTest
@AutoConfigureMockMvc
class GateTests {

    private final MockMvcTester web;
    private final People people;

    GateTests(@Autowired MockMvcTester web, @Autowired People people) {
        this.web = web;
        this.people = people;
    }

    @Test
    void sendsStrangersToTheSignInPageWhateverTheyAskFor() {
        assertThat(web.get().uri("/people")).hasRedirectedUrl("/sign-in");
        assertThat(web.get().uri("/nowhere")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void tellsAFetchingScriptByTheStatusThatTheSessionIsOver() {
        assertThat(web.get().uri("/work").header("Sec-Fetch-Mode", "cors")).hasStatus(401);
    }

    @Test
    void tellsSomebodySignedInThatAnUnknownAddressIsUnknown() {
        var admin = SignedInAs.person(people.firstAdmin(), Role.ADMIN);
        assertThat(web.get().uri("/nowhere").with(admin)).hasStatus(404);
    }

    @Test
    void answersProgramsWithProblemsThatCarryACode() {
        assertThat(web.get().uri("/api/v1/people"))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("sign-in-needed");
        var worker = SignedInAs.person(people.firstAdmin(), Role.WORKER);
        assertThat(web.get().uri("/api/v1/people").with(worker))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("role-needed");
        assertThat(web.get().uri("/api/v1/nowhere").with(worker))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("route-unknown");
    }

    @Test
    void allowsPagesNothingFromElsewhereAndNothingInline() {
        var answer = web.get().uri("/sign-in").exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .containsHeader("Permissions-Policy");
    }

    @Test
    void describesTheApiAndOnlyTheApi() {
        assertThat(web.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyText()
                .contains("Touchstone API", "/api/v1/tokens", "\"bearer\"", "\"basic\"")
                .doesNotContain("\"/people\"", "\"/sign-in\"");
    }
}
