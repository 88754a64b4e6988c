package org.touchstone.accounts.web;

import java.io.Serializable;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.InviteRequest;
import org.touchstone.accounts.Role;

/** The link that an admin asks for, on the page or by program; it works for two weeks unless told otherwise. */
record InviteForm(
        @Nullable Set<Role> roles,
        @Nullable String landing,
        @Nullable Integer days) implements Serializable {

    private static final int USUAL_DAYS = 14;

    static InviteForm usual() {
        return new InviteForm(Set.of(Role.WORKER), "", USUAL_DAYS);
    }

    InviteRequest request() {
        return new InviteRequest(
                roles == null ? Set.of() : roles, landing, Duration.ofDays(days == null ? USUAL_DAYS : days));
    }
}
