package org.touchstone.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.touchstone.accounts.Admission;
import org.touchstone.accounts.Admission.Newcomer;
import org.touchstone.accounts.InviteRequest;
import org.touchstone.accounts.Invites;
import org.touchstone.accounts.People;
import org.touchstone.accounts.Role;

@SpringBootTest
@AutoConfigureMockMvc
class ApiSignInTests {

    private static final String PASSWORD = "correct horse battery";

    private final String email = UUID.randomUUID() + "@example.org";
    private final MockMvcTester web;
    private final Invites invites;
    private final Admission admission;
    private final People people;

    ApiSignInTests(
            @Autowired MockMvcTester web,
            @Autowired Invites invites,
            @Autowired Admission admission,
            @Autowired People people) {
        this.web = web;
        this.invites = invites;
        this.admission = admission;
        this.people = people;
    }

    @BeforeEach
    void takeAnAdminIn() {
        var request = new InviteRequest(Set.of(Role.ADMIN), null, Duration.ofDays(1));
        var link = invites.make(request, people.firstAdmin());
        admission.accept(link.token(), new Newcomer("Owner of a program", email, PASSWORD));
    }

    @Test
    void makesATokenByPasswordAndActsWithItUntilItIsRevoked() throws Exception {
        var made = made(basic(PASSWORD), "[\"admin\"]");
        assertThat(made).hasStatus(201).bodyJson().hasPath("expiresAt");
        var body = made.getResponse().getContentAsString();
        var bearer = "Bearer " + JsonPath.<String>read(body, "token");
        assertThat(web.get().uri("/api/v1/people").header("Authorization", bearer))
                .hasStatusOk();

        var id = JsonPath.<String>read(body, "id");
        var revoke = web.delete().uri("/api/v1/tokens/{id}", id).header("Authorization", basic(PASSWORD));
        assertThat(revoke).hasStatus(204);
        assertThat(web.get().uri("/api/v1/people").header("Authorization", bearer))
                .hasStatus(401);
    }

    @Test
    void acceptsAPasswordOnlyWhereTokensAreMade() {
        assertThat(web.get().uri("/api/v1/people").header("Authorization", basic(PASSWORD)))
                .hasStatus(401)
                .bodyText()
                .contains("use a bearer token");
    }

    /** A token of a day would else make one of years, which lives on when the first is revoked. */
    @Test
    void aTokenMakesNoTokens() throws Exception {
        var body = made(basic(PASSWORD), "[\"admin\"]").getResponse().getContentAsString();
        var bearer = "Bearer " + JsonPath.<String>read(body, "token");

        assertThat(made(bearer, "[\"admin\"]")).hasStatus(401).bodyText().contains("a password is wanted");
        assertThat(web.get().uri("/api/v1/tokens").header("Authorization", bearer))
                .hasStatus(401);
    }

    @Test
    void nobodyIsCalledByACharacterThatCannotBeKept() {
        var nul = Base64.getEncoder().encodeToString("a\0b@example.org:secret".getBytes(StandardCharsets.UTF_8));
        assertThat(made("Basic " + nul, "[\"admin\"]")).hasStatus(401);
    }

    @Test
    void refusesAScopeBeyondTheRolesAndOneThatDoesNotExist() {
        assertThat(made(basic(PASSWORD), "[\"label\"]"))
                .hasStatus(403)
                .bodyText()
                .contains("scope-beyond-roles");
        assertThat(made(basic(PASSWORD), "[\"everything\"]"))
                .hasStatus(422)
                .bodyText()
                .contains("everything");
    }

    @Test
    void slowsWrongPasswordsDownHereToo() {
        for (int i = 0; i < 5; i++) {
            assertThat(made(basic("wrong " + i), "[\"admin\"]")).hasStatus(401);
        }
        assertThat(made(basic(PASSWORD), "[\"admin\"]")).hasStatus(429).containsHeader("Retry-After");
    }

    @Test
    void understandsNothingElse() {
        for (var header : Set.of("Bearer ", "Bearer nonsense", "Basic ???", "Digest x", "x", "")) {
            assertThat(made(header, "[\"admin\"]"))
                    .as(header)
                    .hasStatus(401)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    private MvcTestResult made(String authorization, String scopes) {
        return web.post()
                .uri("/api/v1/tokens")
                .header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"test\",\"scopes\":" + scopes + "}")
                .exchange();
    }

    private String basic(String password) {
        var pair = email + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
