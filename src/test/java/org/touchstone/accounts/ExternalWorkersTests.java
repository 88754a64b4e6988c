package org.touchstone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
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
import org.touchstone.accounts.AuditTrail.AuditQuery;
import org.touchstone.support.Refusal;

@SpringBootTest
class ExternalWorkersTests {

    @Autowired
    ExternalWorkers external;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Tokens tokens;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient sql;

    @Test
    void areKnownByAPseudonymAndByNothingElse() {
        var person = people.find(external.take(UUID.randomUUID(), prolific("5f1e")));
        assertThat(person.external()).isTrue();
        assertThat(person.roles()).containsExactly(Role.WORKER);
        assertThat(person.name()).isEqualTo(person.pseudonym());
        assertThat(accounts.find(person.id()).email()).isNull();
    }

    @Test
    void areFoundAgainByTheSameLink() {
        var scope = UUID.randomUUID();
        var first = external.take(scope, prolific("5f1e"));
        assertThat(external.take(scope, prolific("5f1e"))).isEqualTo(first);
        assertThat(external.find(scope, prolific(" 5f1e "))).contains(first);
        assertThat(external.take(scope, prolific("5F1E"))).isNotEqualTo(first);
    }

    @Test
    void areSomebodyElseByAnotherLinkOrOnAnotherPlatform() {
        var scope = UUID.randomUUID();
        var first = external.take(scope, prolific("5f1e"));
        assertThat(external.find(UUID.randomUUID(), prolific("5f1e"))).isEmpty();
        assertThat(external.take(scope, new PlatformAccount("OTHER", "5f1e", null, null)))
                .isNotEqualTo(first);
    }

    @Test
    void areOnePersonHoweverManyRequestsComeAtOnce() throws InterruptedException {
        var scope = UUID.randomUUID();
        try (var door = Executors.newFixedThreadPool(12)) {
            var arrivals = IntStream.range(0, 12)
                    .<Callable<PersonId>>mapToObj(_ -> () -> external.take(scope, prolific("at-once")))
                    .toList();
            assertThat(door.invokeAll(arrivals).stream().map(arrival -> arrival.resultNow()))
                    .containsOnly(external.find(scope, prolific("at-once")).orElseThrow());
        }
        assertThat(sql.sql("select count(*) from accounts.external_account where scope = ?")
                        .param(scope)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void areNeverSomebodyWhoCameInAnotherWay() {
        var normal = people.create(new NewPerson("Nora", "nora@example.org", Set.of(Role.WORKER), false));
        for (var name : List.of(
                "Nora", "nora@example.org", normal.pseudonym(), normal.id().toString())) {
            assertThat(external.take(UUID.randomUUID(), prolific(name.replace(' ', '-'))))
                    .isNotEqualTo(normal.id());
        }
        assertThat(external.scope(normal.id())).isEmpty();
    }

    @Test
    void staySignedInUntilTheirAccountIsClosed() {
        var account = prolific("5f1e");
        var id = external.take(UUID.randomUUID(), account);
        var signedIn = external.arrive(id, account);
        assertThat(passwords.continued(id, signedIn.generation())).isPresent();
        accounts.disable(id, people.firstAdmin());
        assertThat(passwords.continued(id, signedIn.generation())).isEmpty();
        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> external.arrive(id, account));
    }

    @Test
    void cannotBecomeMoreThanWorkersNorMakeTokens() {
        var account = prolific("5f1e");
        var id = external.take(UUID.randomUUID(), account);
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> accounts.changeRoles(id, Set.of(Role.ADMIN), people.firstAdmin()));
        var person = external.arrive(id, account).person();
        var wanted = new TokenRequest("mine", Set.of(Scope.LABEL), Duration.ofDays(1));
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> tokens.make(person, wanted));
    }

    @Test
    void areRevealedForPayingWithANoteOfWhoAsked() {
        var scope = UUID.randomUUID();
        var id = external.take(scope, new PlatformAccount("PROLIFIC", "5f1e", "task 1", "part 1"));
        external.arrive(id, new PlatformAccount("PROLIFIC", "5f1e", null, "part 2"));
        var elsewhere = external.take(UUID.randomUUID(), prolific("77aa"));
        var admin = people.firstAdmin();
        assertThat(external.reveal(scope, List.of(id, elsewhere), admin))
                .containsExactly(new ExternalAccount(id, new PlatformAccount("PROLIFIC", "5f1e", "task 1", "part 2")));
        assertThat(audit.find(new AuditQuery(null, admin, "platform-ids-read", 1)))
                .singleElement()
                .matches(entry -> entry.act().subject().equals(scope.toString())
                        && "1".equals(entry.act().details().get("workers")));
    }

    @Test
    void areNotNamedByTheirPlatformsIdInTheAuditTrail() {
        external.take(UUID.randomUUID(), prolific("a-secret-platform-id"));
        assertThat(sql.sql("select count(*) from accounts.audit_entry e where e::text like '%a-secret-platform-id%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "a\u0000b",
                "a\nb",
                "a\tb",
                "a b",
                "a\u200bb",
                "\u202eab",
                "{{%PROLIFIC_PID%}}",
                "${workerId}",
                "ASSIGNMENT_ID_NOT_AVAILABLE"
            })
    void areRefusedIdsThatNobodyHas(String id) {
        assertThatExceptionOfType(PlatformAccountUnusable.class).isThrownBy(() -> prolific(id));
    }

    @Test
    void areRefusedIdsWithoutAnEnd() {
        assertThat(prolific("x".repeat(100)).account()).hasSize(100);
        assertThatExceptionOfType(PlatformAccountUnusable.class)
                .isThrownBy(() -> prolific("x".repeat(101)))
                .matches(refusal -> refusal.code().equals("platform-id-too-long"));
    }

    private static PlatformAccount prolific(String id) {
        return new PlatformAccount("PROLIFIC", id, null, null);
    }
}
