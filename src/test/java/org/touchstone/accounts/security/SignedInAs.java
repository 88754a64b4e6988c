package org.touchstone.accounts.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Set;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.SignedIn;

/** Lets a test's request be made by somebody; add {@code csrf()} to a form. */
public final class SignedInAs {

    private SignedInAs() {}

    /** Somebody who is in the database, with these roles in force. */
    public static RequestPostProcessor person(PersonId id, Role... roles) {
        return person(new CurrentPerson(id, "Test person", Set.of(roles)));
    }

    /** Anybody. */
    public static RequestPostProcessor person(CurrentPerson person) {
        return authentication(new PersonAuthentication(new SignedIn(person, 0, false)));
    }
}
