package org.touchstone.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** An invite just made; the only time that the text of its link is known. */
public record MadeInvite(String token, UUID id, Instant expiresAt) {

    /** The address below the site's own, to be opened by the person invited. */
    @JsonProperty
    public String path() {
        return "/invites/" + token;
    }

    @Override
    public String toString() {
        return "MadeInvite[" + id + "]";
    }
}
