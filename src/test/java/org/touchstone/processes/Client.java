package org.touchstone.processes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls one process of the application. */
record Client(HttpClient http, URI address, String authorization, Journal journal) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** What came back. */
    record Answer(String request, int status, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text(String field) {
            return json().required(field).asString();
        }

        /** Itself if it has one of these statuses. */
        Answer as(int... expected) {
            if (Arrays.stream(expected).noneMatch(each -> each == status)) {
                throw new AssertionError("%s was answered with %d: %s".formatted(request, status, body));
            }
            return this;
        }
    }

    static Client withPassword(HttpClient http, Application application, Journal journal) {
        var pair = (Application.ADMIN + ":" + Application.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        return new Client(http, application.address(), basic, journal);
    }

    Client withToken(String token) {
        return new Client(http, address, "Bearer " + token, journal);
    }

    /** The same program at another process. */
    Client at(Application other) {
        return new Client(http, other.address(), authorization, journal);
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    Answer send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .timeout(TIMEOUT)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        journal.answered(response.statusCode());
        return new Answer(method + " " + path, response.statusCode(), response.body());
    }

    /** Sends the same request again for as long as the server is away or says that something is wrong with itself. */
    Answer insist(String method, String path, String body) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var answer = send(method, path, body);
                if (answer.status() < 500) {
                    return answer;
                }
                journal.refusedForNow(answer);
            } catch (IOException away) {
                journal.away(away);
            }
            Thread.sleep(PAUSE);
        }
        return send(method, path, body);
    }
}
