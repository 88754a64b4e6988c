package org.touchstone.accounts;

import java.time.Duration;
import java.util.Set;

/** A token that somebody wants. */
public record TokenRequest(String name, Set<Scope> scopes, Duration validity) {

    /** How long a token works unless something else was asked for. */
    public static final Duration USUAL_VALIDITY = Duration.ofDays(365);

    public TokenRequest {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (name.isEmpty() || name.length() > 100) {
            throw Unacceptable.by(
                    "token", "name", "Give the token a name of 1 to 100 characters, so that you know it again.");
        }
        if (scopes.isEmpty()) {
            throw Unacceptable.by("none", "scopes", "Choose at least one scope: label, research or admin.");
        }
        if (!validity.isPositive() || validity.compareTo(Duration.ofDays(3650)) > 0) {
            throw Unacceptable.by("token", "days", "A token works for 1 to 3650 days.");
        }
    }
}
