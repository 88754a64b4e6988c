package org.touchstone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the application with an authorization of its own. */
record Caller(HttpClient http, URI address, String authorization) {

    private static final JsonMapper JSON = new JsonMapper();

    Caller withToken(String token) {
        return new Caller(http, address, "Bearer " + token);
    }

    /** What was answered; refuses any answer but a good one. */
    JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    "%s %s was answered with %d: %s".formatted(method, path, response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }

    boolean isAnswered(String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address.resolve(path)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
