package org.touchstone.support;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that the application understood and declined; the subtype says why, the code names the rule. The message is
 * in English, for programs; people read the message of the key {@code refusal.CODE} in their language, with the
 * arguments in its gaps.
 */
public abstract sealed class Refusal extends RuntimeException {

    private final String code;
    private final List<Serializable> arguments;

    private Refusal(String code, String message, Serializable... arguments) {
        super(message);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A stable, lower-case, hyphenated name of the rule, for programs: {@code lease-expired}. */
    public String code() {
        return code;
    }

    /** What to tell a person: the message {@code refusal.CODE} where there is one, else the English sentence. */
    public Phrase phrase() {
        return phrase("");
    }

    /** The same for a code with several sentences, told apart by what is appended to the key. */
    protected final Phrase phrase(String variant) {
        return new Phrase("refusal." + code + variant, arguments, getMessage());
    }

    /** What was asked for does not exist (404). */
    public abstract static non-sealed class NotFound extends Refusal {
        protected NotFound(String code, String message, Serializable... arguments) {
            super(code, message, arguments);
        }
    }

    /** What was asked for contradicts the present state (409). */
    public abstract static non-sealed class Conflict extends Refusal {
        protected Conflict(String code, String message, Serializable... arguments) {
            super(code, message, arguments);
        }
    }

    /** The person may not do this (403). */
    public abstract static non-sealed class Forbidden extends Refusal {
        protected Forbidden(String code, String message, Serializable... arguments) {
            super(code, message, arguments);
        }
    }

    /** The input breaks a rule (422); the field, where there is one, says where. */
    public abstract static non-sealed class Invalid extends Refusal {

        private final @Nullable String field;

        protected Invalid(String code, @Nullable String field, String message, Serializable... arguments) {
            super(code, message, arguments);
            this.field = field;
        }

        /** The name of the offending input field, or null when the input as a whole is at fault. */
        public @Nullable String field() {
            return field;
        }
    }

    /** Too much was asked for in too little time (429). */
    public abstract static non-sealed class TooMany extends Refusal {
        protected TooMany(String code, String message, Serializable... arguments) {
            super(code, message, arguments);
        }
    }
}
