package org.touchstone.accounts.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.Admission.Newcomer;

/** What somebody fills in who comes with a link; a link that renews a password asks for the password alone. */
record NewcomerForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {

    Newcomer newcomer() {
        return new Newcomer(text(name), text(email), text(password));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "NewcomerForm[]";
    }
}
