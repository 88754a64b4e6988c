package org.touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Signs somebody in by the form, as a browser does. */
final class SignIn {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private SignIn() {}

    /** Returns the value of the session's cookie. */
    static String session(URI address, String email, String password) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var form = address.resolve("/sign-in");
        try (var http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var page = http.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString());
            var csrf = CSRF.matcher(page.body());
            if (!csrf.find()) {
                throw new IOException("There is no form at " + form);
            }
            var body = "email=%s&password=%s&_csrf=%s".formatted(coded(email), coded(password), coded(csrf.group(1)));
            var post = HttpRequest.newBuilder(form)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(post, BodyHandlers.discarding());
            if (answer.statusCode() != 302) {
                throw new IOException("%s could not sign in: %d".formatted(email, answer.statusCode()));
            }
        }
        return cookies.getCookieStore().get(address).stream()
                .filter(cookie -> cookie.getName().equals("touchstone"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
