package org.touchstone.support.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what the person chose, else what their browser asks for, else English. Programs are always
 * answered in English.
 */
@Component("localeResolver")
class LanguageChoice implements LocaleResolver {

    private static final String COOKIE = "language";
    private static final Duration KEPT = Duration.ofDays(400);

    private final List<Locale> languages;

    LanguageChoice(Catalogue catalogue) {
        this.languages = catalogue.languages();
    }

    /** The languages there are, English first. */
    List<Locale> languages() {
        return languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return Catalogue.BASE;
        }
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(this::spoken)
                .orElseGet(() -> asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** Keeps the choice in a cookie; a language that nobody speaks here changes nothing. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale wanted) {
        if (response == null || wanted == null || spoken(wanted.getLanguage()).isEmpty()) {
            return;
        }
        var cookie = ResponseCookie.from(COOKIE, wanted.getLanguage())
                .path(request.getContextPath() + "/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Optional<Locale> spoken(String tag) {
        return languages.stream().filter(each -> each.getLanguage().equals(tag)).findFirst();
    }

    private Locale asked(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Catalogue.BASE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), languages);
            return best == null ? Catalogue.BASE : best;
        } catch (IllegalArgumentException _) {
            return Catalogue.BASE;
        }
    }
}
