package org.touchstone.accounts.web;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenView;

/** A token as its owner's page shows it. */
record TokenRow(
        UUID id,
        String name,
        String scopes,
        Moment expires,
        @Nullable Moment lastUsed) {

    static TokenRow of(TokenView token) {
        var scopes = token.scopes().stream().sorted().map(Scope::text).collect(Collectors.joining(", "));
        var lastUsed = token.use().lastUsedAt();
        return new TokenRow(
                token.id(),
                token.name(),
                scopes,
                Moment.of(token.use().expiresAt()),
                lastUsed == null ? null : Moment.of(lastUsed));
    }
}
