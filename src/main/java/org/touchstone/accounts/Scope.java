package org.touchstone.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What an API token may be used for, at most: never more than the person it belongs to may do. */
public enum Scope {
    /** Judging, as a worker. */
    LABEL(Role.WORKER),
    /** Everything a researcher does. */
    RESEARCH(Role.RESEARCHER),
    /** Everything an admin does, which includes research. */
    ADMIN(Role.ADMIN);

    private final Role role;

    Scope(Role role) {
        this.role = role;
    }

    /** The role that a token with this scope brings, if its owner holds it. */
    public Role role() {
        return role;
    }

    /** How programs write it: {@code label}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what programs write; refuses anything else. */
    @JsonCreator
    public static Scope of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unacceptable(
                        "scopes", "There is no scope \"" + text + "\"; the scopes are label, research and admin."));
    }
}
