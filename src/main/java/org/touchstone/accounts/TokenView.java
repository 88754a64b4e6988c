package org.touchstone.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What its owner may see of a token: everything but the token. */
public record TokenView(
        UUID id,
        String name,
        Set<Scope> scopes,
        @JsonUnwrapped Use use) {

    /** When it was made, ends, and was last used (to the minute; null if never). */
    public record Use(
            Instant madeAt, Instant expiresAt, @Nullable Instant lastUsedAt) {}
}
