package org.touchstone.accounts.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.Passwords;

/** Sign-in by e-mail address and password, slowed down when it fails often. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final String WRONG = "E-mail address or password is not right.";

    /** The database cannot even be asked for it. */
    private static final char UNSTORABLE = 0;

    private final Passwords passwords;
    private final SignInThrottle throttle;

    PasswordSignIn(Passwords passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication wanted) {
        var address = wanted.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return signIn(wanted.getName(), String.valueOf(wanted.getCredentials()), address);
    }

    PersonAuthentication signIn(String email, String password, String address) {
        throttle.attempt(email, address);
        if (email.indexOf(UNSTORABLE) >= 0) {
            throw new BadCredentialsException(WRONG);
        }
        var signedIn = passwords.check(email, password).orElseThrow(() -> new BadCredentialsException(WRONG));
        throttle.succeeded(email, address);
        return new PersonAuthentication(signedIn);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
