package org.touchstone.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as an admin sees them, with what belongs to nobody else's eyes. */
public record Account(
        @JsonUnwrapped PersonView person,
        @Nullable String email,
        @JsonUnwrapped State state,
        Instant createdAt) {

    /** What the account allows at present: whether it is closed, has a password, and still waits for its first own password. */
    public record State(boolean disabled, boolean password, boolean oneTime) {}
}
