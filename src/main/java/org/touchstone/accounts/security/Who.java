package org.touchstone.accounts.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.Role;

/** Whom a row of the access table lets through. */
enum Who {
    ANYONE,
    SIGNED_IN,
    WORKER,
    RESEARCHER,
    ADMIN;

    /** Reads the form in which the table writes it: {@code signed-in}. */
    static Who of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean admits(@Nullable CurrentPerson person) {
        return switch (this) {
            case ANYONE -> true;
            case SIGNED_IN -> person != null;
            case WORKER -> holds(person, Role.WORKER);
            case RESEARCHER -> holds(person, Role.RESEARCHER);
            case ADMIN -> holds(person, Role.ADMIN);
        };
    }

    private static boolean holds(@Nullable CurrentPerson person, Role role) {
        return person != null && person.is(role);
    }
}
