package org.touchstone.accounts;

import java.util.Set;

/**
 * What other modules may know of a person.
 *
 * @param pseudonym a stable made-up name, the only one that pages for researchers and exports show
 * @param simulated whether a program judges under this name; shown wherever the person's work is shown
 * @param external whether another platform's link brought them: a worker in one study, without a password
 */
public record PersonView(
        PersonId id, String name, String pseudonym, boolean simulated, boolean external, Set<Role> roles) {}
