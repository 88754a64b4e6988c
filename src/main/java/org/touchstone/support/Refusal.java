package org.touchstone.support;

import org.jspecify.annotations.Nullable;

/** A request that the application understood and declined; the subtype says why, the code names the rule. */
public abstract sealed class Refusal extends RuntimeException {

    private final String code;

    private Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    /** A stable, lower-case, hyphenated name of the rule, for programs: {@code lease-expired}. */
    public String code() {
        return code;
    }

    /** What was asked for does not exist (404). */
    public abstract static non-sealed class NotFound extends Refusal {
        protected NotFound(String code, String message) {
            super(code, message);
        }
    }

    /** What was asked for contradicts the present state (409). */
    public abstract static non-sealed class Conflict extends Refusal {
        protected Conflict(String code, String message) {
            super(code, message);
        }
    }

    /** The person may not do this (403). */
    public abstract static non-sealed class Forbidden extends Refusal {
        protected Forbidden(String code, String message) {
            super(code, message);
        }
    }

    /** The input breaks a rule (422); the field, where there is one, says where. */
    public abstract static non-sealed class Invalid extends Refusal {

        private final @Nullable String field;

        protected Invalid(String code, @Nullable String field, String message) {
            super(code, message);
            this.field = field;
        }

        /** The name of the offending input field, or null when the input as a whole is at fault. */
        public @Nullable String field() {
            return field;
        }
    }

    /** Too much was asked for in too little time (429). */
    public abstract static non-sealed class TooMany extends Refusal {
        protected TooMany(String code, String message) {
            super(code, message);
        }
    }
}
