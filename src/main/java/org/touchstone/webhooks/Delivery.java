package org.touchstone.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that an address was told of, or is to be told of. */
public record Delivery(UUID id, UUID event, Topic topic, String url, Instant madeAt, Progress progress) {

    /**
     * How far it is.
     *
     * @param attempts since it was made or last sent again by hand
     * @param nextAt when it is tried next; null where it is done with
     * @param status what the last attempt was answered, such as 200; null where nothing was
     * @param problem why the last attempt was not answered; null where it was
     */
    public record Progress(
            State state,
            int attempts,
            @Nullable Instant triedAt,
            @Nullable Instant nextAt,
            @Nullable Integer status,
            @Nullable Problem problem) {}

    /** What became of it. */
    public enum State {
        WAITING,
        DELIVERED,
        FAILED
    }

    /** Why an attempt got no answer. */
    public enum Problem {
        TIMEOUT,
        UNREACHABLE,
        /** The name stands for an address inside this network, which is not to be reached from here. */
        FORBIDDEN_ADDRESS,
        /** The secret does not open with the key that is here, so that nothing can be signed. */
        SEALED
    }
}
