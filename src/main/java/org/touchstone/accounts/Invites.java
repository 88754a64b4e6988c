package org.touchstone.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.InviteTable.Grant;
import org.touchstone.support.Refusal;

/** Links that let somebody in, or let somebody who is in choose a new password: each works once, for a time. */
@Service
public class Invites {

    private static final int LISTED = 100;
    private static final Duration RENEWAL = Duration.ofDays(1);

    private final InviteTable invites;
    private final Persons persons;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final Clock clock;

    Invites(InviteTable invites, Persons persons, AuditTrail audit, Secrets secrets, Clock clock) {
        this.invites = invites;
        this.persons = persons;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Makes a link for one newcomer. */
    @Transactional
    public MadeInvite make(InviteRequest request, PersonId by) {
        var made = made(request.validity());
        invites.insert(made, new Grant(request.roles(), request.landing(), null), by);
        audit.record(by, "invite-made", made.id().toString(), Map.of("roles", Accounts.written(request.roles())));
        return made;
    }

    /** Makes a link with which somebody who is here already chooses a new password; it works for a day. */
    @Transactional
    public MadeInvite makeRenewal(PersonId id, PersonId by) {
        var person = persons.findById(id).orElseThrow(() -> new People.PersonUnknown(id));
        if (person.email() == null) {
            throw new NobodyToSignIn();
        }
        var made = made(RENEWAL);
        invites.insert(made, new Grant(Set.of(), null, id), by);
        audit.record(by, "password-link-made", person.view().name());
        return made;
    }

    /** Returns the newest hundred invites, whatever became of them. */
    @Transactional(readOnly = true)
    public List<InviteView> latest() {
        return invites.latest(LISTED);
    }

    /** Makes a link useless; refuses one that was used or revoked before. */
    @Transactional
    public void revoke(UUID id, PersonId by) {
        if (!invites.revoke(id)) {
            throw new InviteOver();
        }
        audit.record(by, "invite-revoked", id.toString());
    }

    private MadeInvite made(Duration validity) {
        return new MadeInvite(
                secrets.token(), UUID.randomUUID(), clock.instant().plus(validity));
    }

    private static final class InviteOver extends Refusal.Conflict {
        InviteOver() {
            super("invite-over", "This link was used or revoked already.");
        }
    }

    private static final class NobodyToSignIn extends Refusal.Conflict {
        NobodyToSignIn() {
            super("no-email", "This person has no e-mail address here and so cannot sign in by password.");
        }
    }
}
