package org.touchstone.accounts;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link that an admin wants.
 *
 * @param landing the page of this site that the newcomer sees first, or null for the usual one
 */
public record InviteRequest(Set<Role> roles, @Nullable String landing, Duration validity) {

    public InviteRequest {
        roles = Set.copyOf(roles);
        landing = landing == null || landing.isBlank() ? null : landing.strip();
        if (roles.isEmpty()) {
            throw Unacceptable.by("unchosen", "roles", "Choose at least one role.");
        }
        if (landing != null && !landing.matches("/([^/\\\\{}\\p{Cntrl}][^{}\\p{Cntrl}]{0,300})?")) {
            throw new Unacceptable("landing", "A first page is a path on this site, such as /work.");
        }
        if (!validity.isPositive() || validity.compareTo(Duration.ofDays(90)) > 0) {
            throw Unacceptable.by("link", "days", "A link works for 1 to 90 days.");
        }
    }
}
