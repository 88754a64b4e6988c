package org.touchstone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

@SpringBootTest
@Transactional
class AccountsTests {

    private final Accounts accounts;
    private final People people;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    AccountsTests(
            @Autowired Accounts accounts,
            @Autowired People people,
            @Autowired AuditTrail audit,
            @Autowired JdbcClient jdbc,
            @Autowired EntityManager entities) {
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Test
    void keepsTheLastAdminWhoCanSignIn() {
        var admin = people.firstAdmin();
        accounts.create(new NewPerson("Admin without a password", null, Set.of(Role.ADMIN), false), admin);
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> accounts.disable(admin, admin));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> accounts.changeRoles(admin, Set.of(Role.WORKER), admin));
        assertThat(people.find(admin).roles()).contains(Role.ADMIN);
    }

    @Test
    void takesInSimulatedWorkersWithAMarkAndAPseudonym() {
        var worker = people.createSimulatedWorker("Worker 1");
        assertThat(people.find(worker.id())).isEqualTo(worker);
        assertThat(worker.simulated()).isTrue();
        assertThat(worker.roles()).containsExactly(Role.WORKER);
        assertThat(worker.pseudonym()).matches("[a-z]+-\\d+");
    }

    @Test
    void neverMakesASimulatedPersonMoreThanAWorker() {
        var worker = people.createSimulatedWorker("Worker 2").id();
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> accounts.changeRoles(worker, Set.of(Role.ADMIN), people.firstAdmin()));
    }

    @Test
    void refusesASecondAccountForAnAddressInWhateverCase() {
        var email = UUID.randomUUID() + "@example.org";
        people.create(new NewPerson("One", email, Set.of(Role.WORKER), false));
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> people.create(
                        new NewPerson("Two", " " + email.toUpperCase(Locale.ROOT), Set.of(Role.WORKER), false)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("email"));
    }

    @Test
    void listsEverybodyInTwoStatements() {
        for (int i = 0; i < 20; i++) {
            people.createSimulatedWorker("Listed " + i);
        }
        entities.clear();
        var statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(accounts.all()).hasSizeGreaterThan(20);
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(2);
    }

    @Test
    void refusesAnUnknownPerson() {
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> people.find(PersonId.random()));
    }

    @Test
    void notesEveryActWithItsActor() {
        var admin = people.firstAdmin();
        var person = accounts.create(new NewPerson("Noted", null, Set.of(Role.WORKER), false), admin);
        accounts.changeRoles(person.id(), Set.of(Role.RESEARCHER), admin);
        accounts.disable(person.id(), admin);
        var notes = audit.find(new AuditTrail.AuditQuery(null, admin, null, 3));
        assertThat(notes)
                .extracting(entry -> entry.act().action())
                .containsExactly("account-closed", "roles-changed", "person-created");
        assertThat(notes.get(1).act().details()).containsEntry("from", "worker").containsEntry("to", "researcher");
    }

    @Test
    void pagesThroughTheAuditTrailWithoutGapsOrRepeats() {
        var actor = people.createSimulatedWorker("Actor").id();
        for (int i = 0; i < 5; i++) {
            audit.record(actor, "test-act", "subject " + i);
        }
        var first = audit.find(new AuditTrail.AuditQuery(null, actor, "test-act", 3));
        var second = audit.find(new AuditTrail.AuditQuery(first.getLast().id(), actor, "test-act", 3));
        assertThat(first)
                .extracting(entry -> entry.act().subject())
                .containsExactly("subject 4", "subject 3", "subject 2");
        assertThat(second).extracting(entry -> entry.act().subject()).containsExactly("subject 1", "subject 0");
    }

    @Test
    void cannotChangeWhatWasNotedEvenInTheDatabase() {
        audit.record(people.firstAdmin(), "test-act", "kept");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update accounts.audit_entry set subject = 'changed'")
                        .update())
                .havingRootCause()
                .withMessageContaining("append-only");
    }

    @Test
    void cannotRemoveWhatWasNotedEvenInTheDatabase() {
        audit.record(people.firstAdmin(), "test-act", "kept");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from accounts.audit_entry").update());
    }

    @Test
    void cannotEmptyTheAuditTrailEvenInTheDatabase() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("truncate accounts.audit_entry").update());
    }
}
