package org.touchstone.accounts.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a browser gets to see when it may not pass. */
@Component
class PageGate implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/sign-in";

    private final AccessTable table;

    PageGate(AccessTable table) {
        this.table = table;
    }

    /** Asks strangers to sign in; a script that fetches in the background is told so by the status alone. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (isFetch(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException) {
            explainStaleForm(request, response);
        } else if (mustChangePassword()) {
            response.sendRedirect(request.getContextPath() + TableAuthorization.CHANGE_PASSWORD);
        } else {
            // What no row of the table names does not exist, whether or not there is a handler for it.
            boolean known = table.whoMay(request).isPresent();
            response.sendError((known ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
        }
    }

    private static void explainStaleForm(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (SIGN_IN.equals(AccessTable.path(request))) {
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?stale");
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.getRequestDispatcher("/stale-form").forward(request, response);
    }

    private static boolean mustChangePassword() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person
                && person.signedIn().mustChangePassword();
    }

    private static boolean isFetch(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !"navigate".equals(mode);
    }
}
