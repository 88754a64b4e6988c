package org.touchstone.accounts.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What somebody typed into a form that was refused because their session had ended meanwhile.
 *
 * @param back the page of this site that held the form, if the browser told
 */
record StaleForm(@Nullable String back, List<Typed> typed) {

    /** One field; secrets are left out. */
    record Typed(String name, String text) {}

    static StaleForm of(HttpServletRequest request) {
        var typed = request.getParameterMap().entrySet().stream()
                .filter(field -> isWorthKeeping(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue())
                        .filter(text -> !text.isBlank())
                        .map(text -> new Typed(field.getKey(), text)))
                .toList();
        return new StaleForm(back(request), typed);
    }

    private static boolean isWorthKeeping(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith("_") && !lower.contains("password") && !lower.equals("present");
    }

    private static @Nullable String back(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null || request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null) {
            return null;
        }
        return path(referrer, request.getServerName());
    }

    private static @Nullable String path(String referrer, String host) {
        try {
            var address = URI.create(referrer);
            var path = address.getRawPath();
            boolean ours = host.equalsIgnoreCase(address.getHost()) && path != null && !path.startsWith("//");
            return ours ? path : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
