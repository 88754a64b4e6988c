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

    /**
     * What the account allows at present.
     *
     * @param disabled whether it is closed
     * @param oneTime whether it still waits for its first own password
     * @param erased whether nobody knows any more whose it was
     */
    public record State(boolean disabled, boolean password, boolean oneTime, boolean erased) {}
}
