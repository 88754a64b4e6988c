package org.touchstone.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that sends files to the application, whole, in pieces, and not to their end. */
record Sender(int port, String token) {

    static final String BYTES = "application/octet-stream";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final JsonMapper JSON = new JsonMapper();

    /** What came back. */
    record Reply(int status, JsonNode json) {

        String id() {
            return text("id");
        }

        String text(String key) {
            return json.path(key).asString();
        }

        int count(String key) {
            return json.path(key).asInt();
        }
    }

    Reply get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    Reply post(String path) throws IOException, InterruptedException {
        return send("POST", path, new byte[0], BYTES);
    }

    Reply post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body.getBytes(UTF_8), BYTES);
    }

    Reply delete(String path) throws IOException, InterruptedException {
        return answer(request(path).DELETE());
    }

    Reply json(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body.getBytes(UTF_8), "application/json");
    }

    Reply put(String path, String piece) throws IOException, InterruptedException {
        return send("PUT", path, piece.getBytes(UTF_8), BYTES);
    }

    /** A piece with a {@code Content-Range}. */
    Reply range(String path, String piece, String range) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", BYTES)
                .header("Content-Range", range)
                .POST(BodyPublishers.ofString(piece)));
    }

    Reply send(String method, String path, byte[] body, String type) throws IOException, InterruptedException {
        return answer(request(path).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** Promises the whole body and hangs up after so many letters of it. */
    void hangUp(String method, String path, String body, int sent) throws IOException, InterruptedException {
        try (var socket = new Socket("localhost", port)) {
            var head = String.join(
                    "\r\n",
                    method + " /api/v1" + path + " HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + token,
                    "Content-Type: application/jsonl",
                    "Content-Length: " + body.length());
            var text = head + "\r\n\r\n" + body.substring(0, sent);
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(300);
        }
    }

    /** How an import ended. */
    Reply ended(String importId) {
        return await("/imports/" + importId, reply -> !reply.text("status").equals("RUNNING"));
    }

    Reply await(String path, Predicate<Reply> until) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> get(path), until);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static Reply answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var body = response.body();
            return new Reply(response.statusCode(), body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body));
        }
    }
}
