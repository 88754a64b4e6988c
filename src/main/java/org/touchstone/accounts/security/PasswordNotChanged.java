package org.touchstone.accounts.security;

import org.springframework.security.core.AuthenticationException;

/** A one-time password opens nothing but the page where it is changed. */
final class PasswordNotChanged extends AuthenticationException {

    PasswordNotChanged() {
        super("This is a one-time password. Sign in to the pages and choose your own first.");
    }
}
