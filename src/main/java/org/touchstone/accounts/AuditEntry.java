package org.touchstone.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;

/** One noted act; numbers grow with time. */
public record AuditEntry(
        long id, Instant at, Actor actor, @JsonUnwrapped Act act) {

    /** Who did it. */
    public record Actor(PersonId id, String name) {}

    /** What was done, to what, and what else is worth knowing. */
    public record Act(String action, String subject, Map<String, String> details) {}
}
