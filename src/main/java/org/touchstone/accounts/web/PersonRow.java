package org.touchstone.accounts.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.Account;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.accounts.Role;
import org.touchstone.support.Phrase;

/** A person as the people page lists them. */
record PersonRow(PersonView person, @Nullable String email, Phrase roles, Phrase state, Moment since) {

    private static final Phrase CLOSED = Phrase.of("accounts.state.closed");

    private static final Phrase ERASED = Phrase.of("accounts.state.erased");

    static PersonRow of(Account account) {
        return new PersonRow(
                account.person(),
                account.email(),
                InviteRow.written(account.person().roles()),
                state(account.state(), account.person()),
                Moment.of(account.createdAt()));
    }

    public PersonId id() {
        return person.id();
    }

    public Set<Role> held() {
        return person.roles();
    }

    /** Whether the account is closed. */
    public boolean isClosed() {
        return state.equals(CLOSED);
    }

    /** Whether nobody knows any more who this was. */
    public boolean isErased() {
        return state.equals(ERASED);
    }

    private static Phrase state(Account.State state, PersonView person) {
        if (state.erased()) {
            return ERASED;
        }
        if (state.disabled()) {
            return CLOSED;
        }
        if (person.simulated()) {
            return Phrase.of("accounts.state.program");
        }
        if (state.oneTime()) {
            return Phrase.of("accounts.state.one-time");
        }
        if (person.external()) {
            return Phrase.of("accounts.state.external");
        }
        return Phrase.of(state.password() ? "accounts.state.active" : "accounts.state.tokens-only");
    }
}
