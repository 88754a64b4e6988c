package org.touchstone.accounts.web;

import org.jspecify.annotations.Nullable;

/** The present password and the one wanted instead; never filled in again from what was typed. */
record PasswordForm(@Nullable String present, @Nullable String password) {

    String presentTyped() {
        return present == null ? "" : present;
    }

    String passwordTyped() {
        return password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "PasswordForm[]";
    }
}
