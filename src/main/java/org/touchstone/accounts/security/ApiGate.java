package org.touchstone.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a program gets to read when it may not pass: a problem with a code. */
@Component
class ApiGate implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessTable table;
    private final JsonMapper json;

    ApiGate(AccessTable table, JsonMapper json) {
        this.table = table;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        switch (reason) {
            case TooManyAttempts wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
                write(response, HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", detail(wait));
            }
            case PasswordNotChanged early ->
                write(response, HttpStatus.FORBIDDEN, "password-change-needed", detail(early));
            case BadCredentialsException wrong -> refuse(request, response, "credentials-refused", detail(wrong));
            default ->
                refuse(request, response, "sign-in-needed", "Send the header \"Authorization: Bearer\" with a token.");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        var who = table.whoMay(request);
        if (who.isEmpty()) {
            write(response, HttpStatus.NOT_FOUND, "route-unknown", "There is nothing at this address.");
            return;
        }
        var needed = who.get().name().toLowerCase(Locale.ROOT);
        write(
                response,
                HttpStatus.FORBIDDEN,
                "role-needed",
                "This needs the role " + needed + ", held by the person and granted by the token's scopes.");
    }

    private static String detail(AuthenticationException reason) {
        return Objects.requireNonNullElse(reason.getMessage(), "Refused.");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String code, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiSignIn.acceptsBasic(request) ? "Basic" : "Bearer");
        write(response, HttpStatus.UNAUTHORIZED, code, detail);
    }

    private void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
