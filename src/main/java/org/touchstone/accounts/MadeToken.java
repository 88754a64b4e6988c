package org.touchstone.accounts;

import java.time.Instant;
import java.util.UUID;

/** A token just made; the only time that its text is known. */
public record MadeToken(String token, UUID id, Instant expiresAt) {

    @Override
    public String toString() {
        return "MadeToken[" + id + "]";
    }
}
