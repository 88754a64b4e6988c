package org.touchstone.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the choice of a language and leads back to the page it was made on. */
@Controller
class LanguageController {

    private final LanguageChoice choice;

    LanguageController(LanguageChoice choice) {
        this.choice = choice;
    }

    /** A plain link, so that it works without a session and leaves the forms of the page alone. */
    @GetMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String referrer,
            HttpServletRequest request,
            HttpServletResponse response) {
        choice.setLocale(request, response, Locale.of(to));
        return "redirect:" + back(referrer, request.getServerName());
    }

    private static String back(@Nullable String referrer, String host) {
        if (referrer == null) {
            return "/";
        }
        try {
            var page = URI.create(referrer);
            var path = page.getRawPath();
            boolean ours = host.equalsIgnoreCase(page.getHost()) && path != null && path.matches("/(?![/\\\\]).*");
            return ours ? path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()) : "/";
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
