package org.touchstone.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/**
 * Forgets people for good, on their wish or without it (GDPR, article 17). Their judgments stay without anything that tells
 * whose they were; every module forgets its part when {@link PersonErased} is told. {@code src/docs/privacy.md} lists what goes
 * and what stays.
 */
@Service
public class Erasures {

    private final Accounts accounts;
    private final Persons persons;
    private final Pseudonyms pseudonyms;
    private final ErasureTable table;
    private final Witness witness;

    Erasures(Accounts accounts, Persons persons, Pseudonyms pseudonyms, ErasureTable table, Witness witness) {
        this.accounts = accounts;
        this.persons = persons;
        this.pseudonyms = pseudonyms;
        this.table = table;
        this.witness = witness;
    }

    /** Notes that somebody wishes to be erased; admins see it until it is done or withdrawn. */
    @Transactional
    public void ask(PersonId person) {
        table.ask(accounts.known(person).id(), witness.now());
    }

    /** Takes the wish back, if there is one. */
    @Transactional
    public void withdraw(PersonId person) {
        table.withdraw(person);
    }

    /** Returns since when somebody has wished to be erased; empty if they have not. */
    @Transactional(readOnly = true)
    public Optional<Instant> asked(PersonId person) {
        return table.asked(person);
    }

    /** Returns who wishes to be erased, who has waited longest first. */
    @Transactional(readOnly = true)
    public List<ErasureRequest> requests() {
        var asked = table.all();
        return persons.findByIdIn(asked.keySet()).stream()
                .map(Person::view)
                .map(view -> new ErasureRequest(view, asked.getOrDefault(view.id(), Instant.MAX)))
                .sorted(Comparator.comparing(ErasureRequest::askedAt))
                .toList();
    }

    /**
     * Erases somebody: name, e-mail address, password, tokens, sessions, what a platform calls them, and everything they
     * wrote beside their answers. This cannot be undone. Refuses the last admin who can sign in, and a name that is not
     * theirs.
     *
     * @param typed the person's name, as whoever erases them typed it to be sure
     */
    @Transactional
    public void erase(PersonId id, String typed, PersonId by) {
        accounts.lockAdmins();
        var person = accounts.known(id);
        if (!person.view().name().equals(typed.strip())) {
            throw new NameDiffers();
        }
        accounts.keepAnAdmin(person);
        var pseudonym = person.view().pseudonym();
        var called = person.called();
        var label = pseudonyms.unusedLabel();
        person.erase(label, witness.now());
        persons.saveAndFlush(person);
        table.renameInAudit(id, called, label);
        table.forgetAttempts(called);
        table.forget(id, witness.now());
        witness.tell(new PersonErased(id, pseudonym, label), by);
    }

    private static final class NameDiffers extends Refusal.Invalid {
        NameDiffers() {
            super("erasure-name", "name", "This is not the person's name; nothing was erased.");
        }
    }
}
