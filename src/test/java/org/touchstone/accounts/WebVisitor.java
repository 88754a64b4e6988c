package org.touchstone.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, follows no redirects and fills in forms. */
public final class WebVisitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String site;

    /** Somebody new, without cookies. */
    public WebVisitor(int port) {
        this.site = "http://localhost:" + port;
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Opens a page with a form on it, fills it in and sends it to an address. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("There is no form on " + page);
        }
        return post(page, action, fields, token.group(1));
    }

    /** Sends a form with a token that the visitor made up. */
    public HttpResponse<String> forge(String page, String action, Map<String, String> fields) {
        return post(page, action, fields, "made-up");
    }

    /** Signs in on the sign-in page. */
    public HttpResponse<String> signIn(String email, String password) {
        return submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    /** The name of the session that the visitor's cookie carries at present. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getValue())
                .collect(Collectors.joining());
    }

    private HttpResponse<String> post(String page, String action, Map<String, String> fields, String token) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", site + page)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
