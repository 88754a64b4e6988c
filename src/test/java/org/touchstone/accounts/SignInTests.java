package org.touchstone.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.Admission.Newcomer;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"touchstone.admin.email=first@example.org", "touchstone.admin.password=a first good password"})
class SignInTests {

    private static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Invites invites;
    private final Admission admission;
    private final PersonId admin;
    private final AdjustableClock clock;
    private final int port;

    SignInTests(
            @Autowired Accounts accounts,
            @Autowired Invites invites,
            @Autowired Admission admission,
            @Autowired AdjustableClock clock,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.invites = invites;
        this.admission = admission;
        this.admin = accounts.all().stream()
                .filter(account -> "first@example.org".equals(account.email()))
                .findFirst()
                .orElseThrow()
                .person()
                .id();
        this.clock = clock;
        this.port = port;
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void opensASessionOfANewNameAndReturnsToThePageAskedFor() {
        var visitor = visitor();
        assertThat(location(visitor.get("/account"))).isEqualTo("/sign-in");
        visitor.get("/sign-in");
        var before = visitor.session();
        var answer = visitor.signIn("first@example.org", "a first good password");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/account");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesEvenTheRightPasswordForATimeAfterManyWrongOnes() {
        var email = member();
        for (int i = 0; i < 5; i++) {
            assertThat(visitor().signIn(email, "wrong " + i).statusCode()).isEqualTo(401);
        }
        var refused = visitor().signIn(email, PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Try again in 30 seconds");
        clock.advance(Duration.ofSeconds(31));
        assertThat(visitor().signIn(email, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void endsTheSessionsOfWhoIsErased(@Autowired Erasures erasures, @Autowired JdbcClient sql) {
        var email = member();
        var visitor = visitor();
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        var person = accounts.all().stream()
                .map(Account::person)
                .filter(each -> email.equals(accounts.find(each.id()).email()))
                .findFirst()
                .orElseThrow();
        var sessions = sql.sql("select count(*) from support.spring_session").query(Integer.class);
        int before = sessions.single();
        erasures.erase(person.id(), person.name(), admin);
        assertThat(sessions.single()).isEqualTo(before - 1);
        assertThat(location(visitor.get("/account"))).isEqualTo("/sign-in");
        assertThat(visitor().signIn(email, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void saysTheSameWhetherOrNotTheAccountExists() {
        var known = visitor().signIn(member(), "wrong");
        var unknown = visitor().signIn(UUID.randomUUID() + "@example.org", "wrong");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.body()).contains("E-mail address or password is not right.");
        assertThat(unknown.body()).contains("E-mail address or password is not right.");
    }

    @Test
    void keepsTheAddressTypedAfterAWrongPassword() {
        var email = member();
        assertThat(visitor().signIn(email, "wrong").body()).contains("value=\"" + email + "\"");
    }

    @Test
    void refusesAForgedFormAndShowsWhatWasTyped() {
        var visitor = visitor();
        visitor.signIn(member(), PASSWORD);
        var answer = visitor.forge("/account", "/account/tokens", Map.of("name", "my long text", "password", "secret"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("my long text", "href=\"/account\"").doesNotContain("secret");
        assertThat(visitor.get("/account").body()).contains("You have no tokens");
    }

    @Test
    void endsEverySessionOfAnAccountThatIsClosed() {
        var email = member();
        var visitor = visitor();
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        accounts.disable(idOf(email), admin);
        assertThat(location(visitor.get("/account"))).isEqualTo("/sign-in");
        assertThat(visitor().signIn(email, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void endsOtherSessionsButNotThisOneWhenThePasswordChanges() {
        var email = member();
        var here = visitor();
        var elsewhere = visitor();
        here.signIn(email, PASSWORD);
        elsewhere.signIn(email, PASSWORD);
        var change = Map.of("present", PASSWORD, "password", "another good password");
        assertThat(here.submit("/account/password", "/account/password", change).statusCode())
                .isEqualTo(302);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(location(elsewhere.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void letsARoleGoAtOnce() {
        var email = member(Role.WORKER, Role.ADMIN);
        var visitor = visitor();
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        accounts.changeRoles(idOf(email), Set.of(Role.WORKER), admin);
        assertThat(visitor.get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void signsOut() {
        var visitor = visitor();
        visitor.signIn(member(), PASSWORD);
        assertThat(location(visitor.submit("/account", "/sign-out", Map.of()))).isEqualTo("/sign-in?out");
        assertThat(location(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void takesANewcomerFromTheirLinkToTheirFirstPage() {
        var made = invites.make(new InviteRequest(Set.of(Role.WORKER), "/account", Duration.ofDays(1)), admin);
        var visitor = visitor();
        var poor = Map.of("name", "Wanda", "email", "wanda@example.org", "password", "short");
        var refused = visitor.submit(made.path(), made.path(), poor);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Wanda\"", "A password has at least 12 characters.");
        var good = Map.of("name", "Wanda", "email", "wanda@example.org", "password", PASSWORD);
        assertThat(location(visitor.submit(made.path(), made.path(), good))).isEqualTo("/account");
        assertThat(visitor.get("/account").body()).contains("Wanda");
        var late = visitor().get(made.path());
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("It was used already");
    }

    private String member(Role... roles) {
        var email = UUID.randomUUID() + "@example.org";
        var wanted = roles.length == 0 ? Set.of(Role.WORKER) : Set.of(roles);
        var made = invites.make(new InviteRequest(wanted, null, Duration.ofDays(1)), admin);
        admission.accept(made.token(), new Newcomer("A member", email, PASSWORD));
        return email;
    }

    private PersonId idOf(String email) {
        return accounts.all().stream()
                .filter(account -> email.equals(account.email()))
                .findFirst()
                .orElseThrow()
                .person()
                .id();
    }

    private WebVisitor visitor() {
        return new WebVisitor(port);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none").replaceFirst("http://localhost:\\d+", "");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }
    }
}
