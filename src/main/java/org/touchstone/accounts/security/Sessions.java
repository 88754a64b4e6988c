package org.touchstone.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.Passwords;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.SignedIn;

/**
 * Keeps in the session only who signed in, and asks at every request who that is now: a closed account, a changed role
 * or a new password takes effect at once.
 */
@Component
@NamedInterface("sessions")
public class Sessions implements SecurityContextRepository {

    private static final String PERSON = "touchstone.person";
    /** How long somebody stays signed in without coming by; strangers' sessions end after the usual, shorter time. */
    private static final Duration SIGNED_IN = Duration.ofDays(14);

    private static final String GENERATION = "touchstone.generation";

    private final Passwords passwords;

    Sessions(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Begins a new session for the person, ending the one in which the request came. */
    public void begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var context = new SecurityContextImpl(new PersonAuthentication(signedIn));
        SecurityContextHolder.setContext(context);
        saveContext(context, request, response);
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof PersonAuthentication person) {
            var session = request.getSession();
            session.setMaxInactiveInterval((int) SIGNED_IN.toSeconds());
            session.setAttribute(PERSON, person.signedIn().person().id().value());
            session.setAttribute(GENERATION, person.signedIn().generation());
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(PERSON);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        return find(request)
                .<SecurityContext>map(signedIn -> new SecurityContextImpl(new PersonAuthentication(signedIn)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<SignedIn> find(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        return stored(session.getAttribute(PERSON), session.getAttribute(GENERATION));
    }

    private Optional<SignedIn> stored(@Nullable Object person, @Nullable Object generation) {
        return person instanceof UUID id && generation instanceof Integer number
                ? passwords.continued(new PersonId(id), number)
                : Optional.empty();
    }
}
