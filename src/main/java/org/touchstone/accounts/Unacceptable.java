package org.touchstone.accounts;

import org.jspecify.annotations.Nullable;
import org.touchstone.support.Refusal;

/** Something about an account that was filled in wrongly; the message tells what would do. */
final class Unacceptable extends Refusal.Invalid {

    Unacceptable(@Nullable String field, String message) {
        super("account-" + (field == null ? "invalid" : field), field, message);
    }
}
