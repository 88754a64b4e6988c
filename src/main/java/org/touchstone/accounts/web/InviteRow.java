package org.touchstone.accounts.web;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.InviteView;
import org.touchstone.accounts.Role;

/** An invite as the people page lists it. */
record InviteRow(
        UUID id, String purpose, String state, @Nullable String usedBy, Moment expires) {

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

    private static String purpose(InviteView.Purpose purpose) {
        if (purpose.renews() != null) {
            return "New password for " + purpose.renews();
        }
        return "New " + written(purpose.roles())
                + (purpose.landing() == null ? "" : ", first page " + purpose.landing());
    }

    static String written(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
