package org.touchstone.accounts.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.SignedIn;

/** A person whose password, session or token was accepted, in the form that the security framework carries about. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private final transient SignedIn signedIn;

    PersonAuthentication(SignedIn signedIn) {
        super(AuthorityUtils.createAuthorityList(
                signedIn.person().roles().stream().map(role -> "ROLE_" + role).toList()));
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public CurrentPerson getPrincipal() {
        return signedIn.person();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return signedIn.person().id().toString();
    }
}
