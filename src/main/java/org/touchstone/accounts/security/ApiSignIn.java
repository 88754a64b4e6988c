package org.touchstone.accounts.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.touchstone.accounts.Tokens;

/** Sign-in of programs at every request: by bearer token, or by password where tokens are made. */
final class ApiSignIn extends OncePerRequestFilter {

    private static final String TOKENS = "/api/v1/tokens";

    private final Tokens tokens;
    private final PasswordSignIn passwords;
    private final ApiGate gate;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    ApiSignIn(Tokens tokens, PasswordSignIn passwords, ApiGate gate) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.gate = gate;
    }

    /** Whether the address is one where a password is wanted, since no token can be had without. */
    static boolean acceptsBasic(HttpServletRequest request) {
        var path = AccessTable.path(request);
        return path.equals(TOKENS) || path.startsWith(TOKENS + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        try {
            if (header != null) {
                accept(signIn(header, request), request, response);
            }
        } catch (AuthenticationException refused) {
            gate.commence(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private PersonAuthentication signIn(String header, HttpServletRequest request) {
        var credentials = header.substring(header.indexOf(' ') + 1).strip();
        return switch (header.split(" ", 2)[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> bearer(credentials, request);
            case "basic" -> basic(credentials, request);
            default -> throw new BadCredentialsException("Only bearer tokens are understood here.");
        };
    }

    /** A token makes, names and revokes no tokens: one of a day would else live on in one of years. */
    private PersonAuthentication bearer(String token, HttpServletRequest request) {
        if (acceptsBasic(request)) {
            throw new BadCredentialsException("At " + TOKENS + " a password is wanted, not a token.");
        }
        return tokens.check(token)
                .map(PersonAuthentication::new)
                .orElseThrow(() -> new BadCredentialsException("This token is unknown, expired or revoked."));
    }

    private PersonAuthentication basic(String encoded, HttpServletRequest request) {
        if (!acceptsBasic(request)) {
            throw new BadCredentialsException("Passwords are accepted only at " + TOKENS + "; use a bearer token.");
        }
        var pair = decoded(encoded);
        int colon = pair == null ? -1 : pair.indexOf(':');
        if (pair == null || colon < 0) {
            throw new BadCredentialsException("The header is not a valid Basic header.");
        }
        var person = passwords.signIn(pair.substring(0, colon), pair.substring(colon + 1), request.getRemoteAddr());
        if (person.signedIn().mustChangePassword()) {
            throw new PasswordNotChanged();
        }
        return person;
    }

    private static @Nullable String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void accept(PersonAuthentication person, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(person);
        SecurityContextHolder.setContext(context);
        // Kept with the request, so that an answer that streams on another thread still knows whom it is for.
        contexts.saveContext(context, request, response);
    }
}
