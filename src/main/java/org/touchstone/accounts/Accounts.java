package org.touchstone.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/** What admins do with people: take in, change roles, close and open accounts; the last admin always stays. */
@Service
public class Accounts {

    private final People people;
    private final Persons persons;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    Accounts(People people, Persons persons, AuditTrail audit, JdbcClient jdbc) {
        this.people = people;
        this.persons = persons;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Returns everybody: open accounts before closed ones, people before simulated people, by name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return persons.findAllByName().stream().map(Person::account).toList();
    }

    /** Returns one account; refuses an unknown identifier. */
    @Transactional(readOnly = true)
    public Account find(PersonId id) {
        return person(id).account();
    }

    /** Takes somebody in, without a password. */
    @Transactional
    public PersonView create(NewPerson wanted, PersonId by) {
        var person = people.create(wanted);
        var details = Map.of("roles", written(wanted.roles()), "simulated", String.valueOf(wanted.simulated()));
        audit.record(by, "person-created", person.name(), details);
        return person;
    }

    /** Gives a person exactly these roles; refuses to take the admin role from the last admin. */
    @Transactional
    public void changeRoles(PersonId id, Set<Role> roles, PersonId by) {
        lockAdmins();
        var person = known(id);
        if (roles.isEmpty()) {
            throw Unacceptable.by("none-left", "roles", "Give at least one role, or close the account.");
        }
        if (person.view().simulated() && !roles.equals(Set.of(Role.WORKER))) {
            throw Unacceptable.by("simulated", "roles", "A simulated person is a worker and nothing else.");
        }
        if (person.view().external() && !roles.equals(Set.of(Role.WORKER))) {
            throw Unacceptable.by(
                    "external", "roles", "Who came by another platform's link is a worker and nothing else.");
        }
        if (!roles.contains(Role.ADMIN)) {
            keepAnAdmin(person);
        }
        var before = written(person.view().roles());
        person.changeRoles(roles);
        persons.saveAndFlush(person);
        audit.record(by, "roles-changed", person.view().name(), Map.of("from", before, "to", written(roles)));
    }

    /** Closes an account: sessions end, tokens stop working; refuses to close the last admin's. */
    @Transactional
    public void disable(PersonId id, PersonId by) {
        lockAdmins();
        var person = person(id);
        keepAnAdmin(person);
        person.disable();
        persons.saveAndFlush(person);
        audit.record(by, "account-closed", person.view().name());
    }

    /** Opens a closed account again. */
    @Transactional
    public void enable(PersonId id, PersonId by) {
        var person = known(id);
        person.enable();
        persons.saveAndFlush(person);
        audit.record(by, "account-opened", person.view().name());
    }

    /** The person; refuses whoever was erased, of whom nothing is left to change. */
    Person known(PersonId id) {
        var person = person(id);
        if (person.isErased()) {
            throw new PersonErasedBefore();
        }
        return person;
    }

    private Person person(PersonId id) {
        return persons.findById(id).orElseThrow(() -> new People.PersonUnknown(id));
    }

    /** Two admins who remove each other at the same moment must not both succeed. */
    void lockAdmins() {
        jdbc.sql("lock table accounts.person_role in share row exclusive mode").update();
    }

    void keepAnAdmin(Person person) {
        boolean another = persons.findAdmins().stream()
                .anyMatch(admin -> admin.canSignIn() && !admin.id().equals(person.id()));
        if (person.holds(Role.ADMIN) && !another) {
            throw new LastAdminStays();
        }
    }

    static String written(Set<Role> roles) {
        return roles.stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static final class PersonErasedBefore extends Refusal.Conflict {
        PersonErasedBefore() {
            super("person-erased", "This person was erased; nothing is left to change.");
        }
    }

    private static final class LastAdminStays extends Refusal.Conflict {
        LastAdminStays() {
            super("last-admin", "This is the last admin who can sign in. Make somebody else an admin first.");
        }
    }
}
