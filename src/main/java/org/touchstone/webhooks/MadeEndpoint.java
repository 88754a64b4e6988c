package org.touchstone.webhooks;

import java.util.UUID;

/** A new address with the secret that signs what it is sent; the secret is not shown again. */
public record MadeEndpoint(UUID id, String secret) {

    @Override
    public String toString() {
        return "MadeEndpoint[" + id + "]";
    }
}
