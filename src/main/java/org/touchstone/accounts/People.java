package org.touchstone.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/** Who is here, and who may be let in. */
@Service
public class People {

    private final Persons persons;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    People(Persons persons, Pseudonyms pseudonyms, Clock clock) {
        this.persons = persons;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Returns the person; refuses an unknown identifier. */
    @Transactional(readOnly = true)
    public PersonView find(PersonId id) {
        return persons.findById(id).map(Person::view).orElseThrow(() -> new PersonUnknown(id));
    }

    /** Returns those of the people that exist, in no particular order. */
    @Transactional(readOnly = true)
    public List<PersonView> findAll(Collection<PersonId> ids) {
        return persons.findByIdIn(ids).stream().map(Person::view).toList();
    }

    /** Takes in a worker under whose name a program judges; marked as simulated wherever their work is shown. */
    @Transactional
    public PersonView createSimulatedWorker(String name) {
        return create(new NewPerson(name, null, Set.of(Role.WORKER), true));
    }

    /** Returns the admin who has been here longest, in whose name the application acts on its own. */
    @Transactional(readOnly = true)
    public PersonId firstAdmin() {
        return persons.findAdmins().stream()
                .findFirst()
                .map(Person::id)
                .orElseThrow(() -> new IllegalStateException("There is no admin yet"));
    }

    /** Takes in a person without a password: they use tokens that an admin makes, or an invitation to choose one. */
    @Transactional
    public PersonView create(NewPerson wanted) {
        return enrol(wanted).view();
    }

    Person enrol(NewPerson wanted) {
        var email = wanted.email();
        if (email != null && persons.existsByEmail(email)) {
            throw new EmailTaken();
        }
        try {
            return persons.saveAndFlush(new Person(wanted, pseudonyms.unused(), clock.instant()));
        } catch (DataIntegrityViolationException failure) {
            // Somebody else came in with it at the same moment.
            if (String.valueOf(failure.getMessage()).contains("person_email_key")) {
                throw new EmailTaken();
            }
            throw failure;
        }
    }

    /** Takes in a worker whom another platform's link brought, under the pseudonym alone. */
    Person enrolExternal() {
        return persons.saveAndFlush(Person.external(pseudonyms.unused(), clock.instant()));
    }

    Person enrolElsewhere(String origin, String name) {
        return persons.saveAndFlush(Person.elsewhere(origin, name, pseudonyms.unused(), clock.instant()));
    }

    static final class PersonUnknown extends Refusal.NotFound {
        PersonUnknown(PersonId id) {
            super("person-unknown", "There is no person " + id + ".");
        }
    }

    private static final class EmailTaken extends Refusal.Invalid {
        EmailTaken() {
            super("email-taken", "email", "Somebody with this e-mail address is already here.");
        }
    }
}
