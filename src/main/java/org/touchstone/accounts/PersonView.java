package org.touchstone.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other modules may know of a person.
 *
 * @param pseudonym a stable made-up name, the only one that pages for researchers and exports show
 * @param simulated whether a program judges under this name; shown wherever the person's work is shown
 * @param external whether another platform's link or a file brought them: a worker in one study, without a password
 * @param origin where the judgments under this name were given, if not here; such a person never signs in
 */
public record PersonView(
        PersonId id,
        String name,
        String pseudonym,
        boolean simulated,
        boolean external,
        Set<Role> roles,
        @Nullable String origin) {

    /** Whether the judgments under this name were given elsewhere; shown wherever the person's work is shown. */
    public boolean judgedElsewhere() {
        return origin != null;
    }
}
