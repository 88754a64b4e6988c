package org.touchstone.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that is told of events, without its secret. */
public record Endpoint(UUID id, String url, Set<Topic> topics, Instant madeAt, State state) {

    /**
     * How it fares.
     *
     * @param failingSince since when every attempt has failed; null after one that was answered well
     * @param pausedAt since when nothing is sent to it; null while it is served
     * @param pausedFor why; null while it is served
     */
    public record State(
            @Nullable Instant failingSince,
            @Nullable Instant pausedAt,
            @Nullable PausedFor pausedFor) {}

    /** Why nothing is sent to an address. */
    public enum PausedFor {
        /** An admin wished so. */
        PERSON,
        /** It had failed for too long. */
        FAILURES,
        /** It answered that it is gone for good (410). */
        GONE
    }
}
