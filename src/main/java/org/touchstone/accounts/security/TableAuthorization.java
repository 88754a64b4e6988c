package org.touchstone.accounts.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Decides every request by the access table; somebody with a one-time password may only change it or leave. */
@Component
class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    static final String CHANGE_PASSWORD = "/account/password";

    private static final Set<String> BEFORE_CHANGE = Set.of(CHANGE_PASSWORD, "/sign-out");

    private final AccessTable table;

    TableAuthorization(AccessTable table) {
        this.table = table;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        return new AuthorizationDecision(isInside(request) || mayPass(request, authentication));
    }

    /** An error page, a forward, or the rest of an answer that was let through when it began. */
    private static boolean isInside(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST;
    }

    private boolean mayPass(HttpServletRequest request, Supplier<? extends @Nullable Authentication> authentication) {
        var who = table.whoMay(request).orElse(null);
        if (who == null || who == Who.ANYONE) {
            return who == Who.ANYONE;
        }
        return authentication.get() instanceof PersonAuthentication person
                && who.admits(person.getPrincipal())
                && !isHeldBack(person, request);
    }

    private static boolean isHeldBack(PersonAuthentication person, HttpServletRequest request) {
        return person.signedIn().mustChangePassword() && !BEFORE_CHANGE.contains(AccessTable.path(request));
    }
}
