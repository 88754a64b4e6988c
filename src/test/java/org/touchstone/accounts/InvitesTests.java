package org.touchstone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.Admission.Newcomer;
import org.touchstone.support.Refusal;

@SpringBootTest
class InvitesTests {

    private static final String PASSWORD = "correct horse battery";

    private final Invites invites;
    private final Admission admission;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final PersonId admin;

    InvitesTests(
            @Autowired Invites invites,
            @Autowired Admission admission,
            @Autowired Passwords passwords,
            @Autowired JdbcClient jdbc,
            @Autowired People people) {
        this.invites = invites;
        this.admission = admission;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.admin = people.firstAdmin();
    }

    @Test
    void letOnePersonInWithTheRolesAndTheFirstPageTheyName() {
        var newcomer = newcomer();
        var admitted = admission.accept(invite().token(), newcomer);
        assertThat(admitted.signedIn().person().roles()).containsExactly(Role.WORKER);
        assertThat(admitted.landing()).isEqualTo("/work");
        assertThat(passwords.check(newcomer.email(), PASSWORD)).isPresent();
    }

    @Test
    void letOnlyOneInOfManyWhoComeAtOnce() throws InterruptedException {
        var invite = invite();
        try (var door = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(_ -> () -> isAdmitted(invite))
                    .toList();
            assertThat(door.invokeAll(tries).stream().filter(result -> result.resultNow()))
                    .hasSize(1);
        }
        assertThat(admission.look(invite.token()).orElseThrow().state()).isEqualTo(InviteView.State.USED);
    }

    @Test
    void stayOpenWhenTheirFormIsRefused() {
        var invite = invite();
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> admission.accept(invite.token(), new Newcomer("Ann", "ann@example.org", "short")));
        assertThat(admission.look(invite.token()).orElseThrow().state()).isEqualTo(InviteView.State.OPEN);
    }

    @Test
    void workNoLongerOnceRevoked() {
        var invite = invite();
        invites.revoke(invite.id(), admin);
        assertThat(isAdmitted(invite)).isFalse();
        assertThat(admission.look(invite.token()).orElseThrow().state()).isEqualTo(InviteView.State.REVOKED);
    }

    @Test
    void workNoLongerOnceTheirTimeIsOver() {
        var invite = invite();
        jdbc.sql("update accounts.invite set made_at = made_at - interval '2 days', expires_at = expires_at -"
                        + " interval '2 days' where id = :id")
                .param("id", invite.id())
                .update();
        assertThat(isAdmitted(invite)).isFalse();
        assertThat(admission.look(invite.token()).orElseThrow().state()).isEqualTo(InviteView.State.EXPIRED);
    }

    @Test
    void keepNothingThatWouldLetAReaderOfTheDatabaseIn() {
        var token = invite().token();
        var kept = jdbc.sql("select i::text from accounts.invite i")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(kept).noneMatch(row -> row.contains(token));
    }

    @Test
    void giveANewPasswordToSomebodyWhoForgotTheirs() {
        var newcomer = newcomer();
        var id =
                admission.accept(invite().token(), newcomer).signedIn().person().id();
        var link = invites.makeRenewal(id, admin);
        admission.renew(link.token(), "a fresh good password");
        assertThat(passwords.check(newcomer.email(), PASSWORD)).isEmpty();
        assertThat(passwords.check(newcomer.email(), "a fresh good password")).isPresent();
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> admission.renew(link.token(), "yet another password"));
    }

    @Test
    void doNotTakeANewcomerInByALinkThatRenewsAPassword() {
        var id = admission
                .accept(invite().token(), newcomer())
                .signedIn()
                .person()
                .id();
        var link = invites.makeRenewal(id, admin);
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> admission.accept(link.token(), newcomer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example.org", "https://elsewhere.example.org", "/\\elsewhere", "work"})
    void refuseAFirstPageOnAnotherSite(String landing) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> new InviteRequest(Set.of(Role.WORKER), landing, Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaa", "ann@example.org"})
    void refuseAPoorPassword(String password) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> admission.accept(invite().token(), new Newcomer("Ann", "ann@example.org", password)));
    }

    private boolean isAdmitted(MadeInvite invite) {
        try {
            admission.accept(invite.token(), newcomer());
            return true;
        } catch (Refusal.Conflict _) {
            return false;
        }
    }

    private MadeInvite invite() {
        return invites.make(new InviteRequest(Set.of(Role.WORKER), "/work", Duration.ofDays(1)), admin);
    }

    private static Newcomer newcomer() {
        return new Newcomer("A newcomer", UUID.randomUUID() + "@example.org", PASSWORD);
    }
}
