package org.touchstone.webhooks;

import java.util.UUID;

/**
 * A delivery that was claimed for sending.
 *
 * @param attempt which one this is, from 1
 */
record Message(UUID delivery, UUID endpoint, Content content, Address address, int attempt) {

    /** What is sent. */
    record Content(UUID event, Topic topic, String body) {}

    /** Whereto, and what signs it, as it is kept: {@link SecretSeal}. */
    record Address(String url, String secret) {

        @Override
        public String toString() {
            return "Address[" + url + "]";
        }
    }
}
