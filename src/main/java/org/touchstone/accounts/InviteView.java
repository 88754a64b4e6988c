package org.touchstone.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an admin sees of an invite; the link itself is not kept. */
public record InviteView(
        UUID id, Purpose purpose, State state, @Nullable String usedBy, Instant expiresAt) {

    /** What it is for: to give a newcomer roles, or to renew the password of the person named. */
    public record Purpose(
            Set<Role> roles,
            @Nullable String landing,
            @Nullable String renews) {}

    /** What became of it. */
    public enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED
    }
}
