package org.touchstone.accounts.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.Account;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.accounts.Role;

/** A person as the people page lists them. */
record PersonRow(PersonView person, @Nullable String email, String roles, String state, Moment since) {

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
        return state.equals("closed");
    }

    private static String state(Account.State state, PersonView person) {
        if (state.disabled()) {
            return "closed";
        }
        if (person.simulated()) {
            return "program";
        }
        if (state.oneTime()) {
            return "one-time password";
        }
        if (person.external()) {
            return "external";
        }
        return state.password() ? "active" : "tokens only";
    }
}
