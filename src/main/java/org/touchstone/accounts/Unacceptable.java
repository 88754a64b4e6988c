package org.touchstone.accounts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Something about an account that was filled in wrongly; the message tells what would do. */
final class Unacceptable extends Refusal.Invalid {

    private final String rule;

    Unacceptable(@Nullable String field, String message, Serializable... arguments) {
        this(field, "", message, arguments);
    }

    /** One of several rules about the same field; its message has the key {@code refusal.account-FIELD.RULE}. */
    static Unacceptable by(String rule, String field, String message, Serializable... arguments) {
        return new Unacceptable(field, "." + rule, message, arguments);
    }

    private Unacceptable(@Nullable String field, String rule, String message, Serializable... arguments) {
        super("account-" + (field == null ? "invalid" : field), field, message, arguments);
        this.rule = rule;
    }

    @Override
    public Phrase phrase() {
        return phrase(rule);
    }
}
