package org.touchstone.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A program elsewhere that takes events, and answers as it is told to; 200 where it is told nothing. */
final class Receiver implements AutoCloseable {

    /** What arrived. */
    record Arrival(String path, String event, String signature, String body) {}

    private static final int SLOW = -1;

    private final HttpServer server;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    void answers(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    void answersTooLate() {
        answers.add(SLOW);
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        arrivals.add(new Arrival(
                exchange.getRequestURI().getPath(),
                headers.getFirst("Touchstone-Event"),
                headers.getFirst("Touchstone-Signature"),
                body));
        var answer = answers.poll();
        int status = answer == null ? 200 : answer;
        if (status == SLOW) {
            pause();
            return;
        }
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void pause() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
