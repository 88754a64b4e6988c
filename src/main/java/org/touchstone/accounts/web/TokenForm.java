package org.touchstone.accounts.web;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;

/** The token that somebody asks for, on their account page or by program; it works for a year unless told otherwise. */
record TokenForm(
        @Nullable String name,
        @Nullable Set<Scope> scopes,
        @Nullable Integer days) {

    static TokenForm empty() {
        return new TokenForm("", Set.of(), 90);
    }

    TokenRequest request() {
        return new TokenRequest(
                name == null ? "" : name,
                scopes == null ? Set.of() : scopes,
                days == null ? TokenRequest.USUAL_VALIDITY : Duration.ofDays(days));
    }
}
