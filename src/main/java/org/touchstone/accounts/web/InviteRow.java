package org.touchstone.accounts.web;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.InviteView;
import org.touchstone.accounts.Role;
import org.touchstone.support.Phrase;

/** An invite as the people page lists it. */
record InviteRow(
        UUID id, Phrase purpose, String state, @Nullable String usedBy, Moment expires) {

    static InviteRow of(InviteView invite) {
        return new InviteRow(
                invite.id(),
                purpose(invite.purpose()),
                invite.state().name().toLowerCase(Locale.ROOT),
                invite.usedBy(),
                Moment.of(invite.expiresAt()));
    }

    /** Whether the link still works. */
    public boolean isOpen() {
        return state.equals("open");
    }

    private static Phrase purpose(InviteView.Purpose purpose) {
        if (purpose.renews() != null) {
            return Phrase.of("accounts.invite.for-password", purpose.renews());
        }
        var roles = written(purpose.roles());
        return purpose.landing() == null
                ? Phrase.of("accounts.invite.for-new", roles)
                : Phrase.of("accounts.invite.for-new-at", roles, purpose.landing());
    }

    /** The roles one after the other. */
    static Phrase written(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> Phrase.of("accounts.role." + role.name().toLowerCase(Locale.ROOT)))
                .reduce((some, next) -> Phrase.of("accounts.role.and", some, next))
                .orElseGet(() -> Phrase.of("accounts.role.none"));
    }
}
