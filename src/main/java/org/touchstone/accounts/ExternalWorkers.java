package org.touchstone.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/**
 * Workers who come by a link on another platform. Each is a person of their own with a pseudonym for a name, made at the
 * first arrival and found again at the next; nobody who came in another way is ever found here.
 */
@Service
public class ExternalWorkers {

    private final ExternalAccountTable accounts;
    private final Persons persons;
    private final People people;
    private final AuditTrail audit;

    ExternalWorkers(ExternalAccountTable accounts, Persons persons, People people, AuditTrail audit) {
        this.accounts = accounts;
        this.persons = persons;
        this.people = people;
        this.audit = audit;
    }

    /** Returns the person that the account stands for within what the link opens, if they have been here before. */
    @Transactional(readOnly = true)
    public Optional<PersonId> find(UUID scope, PlatformAccount account) {
        return accounts.find(scope, account);
    }

    /** Makes the person, or finds the one that somebody else's request made first. */
    @Transactional
    public PersonId take(UUID scope, PlatformAccount account) {
        accounts.lock();
        return accounts.find(scope, account).orElseGet(() -> make(scope, account));
    }

    /** Lets somebody in who was found or made; refuses a closed account. */
    @Transactional
    public SignedIn arrive(PersonId id, PlatformAccount account) {
        var person = persons.findById(id).filter(Person::mayContinue).orElseThrow(AccountClosed::new);
        accounts.see(id, account);
        return person.signedIn();
    }

    /** Returns what the link opened by which an external worker came; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<UUID> scope(PersonId person) {
        return accounts.scope(person);
    }

    /** Tells what platforms call those of the people who came by this link, and notes who asked. */
    @Transactional
    public List<ExternalAccount> reveal(UUID scope, Collection<PersonId> who, PersonId by) {
        var found = accounts.of(scope, who);
        audit.record(by, "platform-ids-read", scope.toString(), Map.of("workers", String.valueOf(found.size())));
        return found;
    }

    private PersonId make(UUID scope, PlatformAccount account) {
        var person = people.enrolExternal();
        accounts.insert(scope, person.id(), account);
        var details = Map.of("platform", account.platform(), "for", scope.toString());
        audit.record(person.id(), "external-worker-came", person.view().pseudonym(), details);
        return person.id();
    }

    private static final class AccountClosed extends Refusal.Forbidden {
        AccountClosed() {
            super("account-closed", "This account was closed.");
        }
    }
}
