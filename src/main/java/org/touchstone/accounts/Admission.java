package org.touchstone.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/** Lets people in who come with an invite link. */
@Service
public class Admission {

    private final People people;
    private final Persons persons;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final InviteTable invites;

    Admission(People people, Persons persons, Passwords passwords, AuditTrail audit, InviteTable invites) {
        this.people = people;
        this.persons = persons;
        this.passwords = passwords;
        this.audit = audit;
        this.invites = invites;
    }

    /** Returns what the link is for and what became of it; empty if there never was such a link. */
    @Transactional(readOnly = true)
    public Optional<InviteView> look(String token) {
        return invites.find(token);
    }

    /** Takes the newcomer in with the invite's roles; refuses a link that no longer works and a poor password. */
    @Transactional
    public Admitted accept(String token, Newcomer newcomer) {
        var invite = openInvite(token);
        var wanted = new NewPerson(
                newcomer.name(), newcomer.email(), invite.purpose().roles(), false);
        if (wanted.email() == null) {
            throw Unacceptable.by("missing", "email", "Give the e-mail address that you will sign in with.");
        }
        Passwords.requireGood(newcomer.password(), wanted.email());
        var person = people.enrol(wanted);
        person.takePassword(passwords.hash(newcomer.password()), false);
        persons.saveAndFlush(person);
        invites.use(invite.id(), person.id());
        var details = Map.of("invite", invite.id().toString(), "roles", Accounts.written(wanted.roles()));
        audit.record(person.id(), "invite-accepted", wanted.name(), details);
        return new Admitted(person.signedIn(), invite.purpose().landing());
    }

    /** Gives the person whom the link was made for the password they chose. */
    @Transactional
    public Admitted renew(String token, String password) {
        var invite = openInvite(token);
        var id = invites.renewedBy(invite.id());
        var person = persons.findById(id).orElseThrow(() -> new People.PersonUnknown(id));
        var signedIn = passwords.give(person, password);
        invites.use(invite.id(), id);
        return new Admitted(signedIn, null);
    }

    private InviteView openInvite(String token) {
        invites.lock(token);
        var invite = invites.find(token).orElseThrow(InviteUnknown::new);
        if (invite.state() != InviteView.State.OPEN) {
            throw new InviteNotOpen(invite.state());
        }
        return invite;
    }

    /** Who wants to come in. */
    public record Newcomer(String name, String email, String password) {

        @Override
        public String toString() {
            return "Newcomer[" + name + "]";
        }
    }

    /** Somebody who was let in, and the page they see first unless it is the usual one. */
    public record Admitted(SignedIn signedIn, @Nullable String landing) {}

    private static final class InviteUnknown extends Refusal.NotFound {
        InviteUnknown() {
            super("invite-unknown", "There is no such invite.");
        }
    }

    private static final class InviteNotOpen extends Refusal.Conflict {
        InviteNotOpen(InviteView.State state) {
            super("invite-" + state.name().toLowerCase(Locale.ROOT), "This invite no longer works.");
        }
    }
}
