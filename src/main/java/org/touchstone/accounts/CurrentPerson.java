package org.touchstone.accounts;

import java.util.Set;

/**
 * The person who makes the present request, by session or by token; any controller method may take one as a parameter.
 *
 * @param roles the roles in force for this request: a token's scopes narrow what the person holds
 */
public record CurrentPerson(PersonId id, String name, Set<Role> roles) {

    public CurrentPerson {
        roles = Set.copyOf(roles);
    }

    /** Whether the role is in force; an admin also counts as a researcher. */
    public boolean is(Role role) {
        return roles.contains(role) || (role == Role.RESEARCHER && roles.contains(Role.ADMIN));
    }
}
