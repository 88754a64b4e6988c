package org.touchstone.accounts;

import org.touchstone.support.Refusal;

/** The id in a platform's link cannot be anybody's; the code ends with the reason, such as {@code too-long}. */
public final class PlatformAccountUnusable extends Refusal.Invalid {

    PlatformAccountUnusable(String reason, String message) {
        super("platform-id-" + reason, "id", message);
    }
}
