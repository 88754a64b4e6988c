package org.touchstone.processes;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.TestHome;
import org.touchstone.Touchstone;

/** The application as a process of its own, as an operator starts it: settings by environment, one port. */
final class Application {

    static final String ADMIN = "ada@example.org";
    static final String PASSWORD = "an orchard in the rain";

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int LINES_SHOWN = 40;

    private final String name;
    private final int port;
    private final Map<String, String> settings;
    private final Path output;
    private @Nullable Process process;

    Application(String name, Map<String, String> settings) throws IOException {
        this.name = name;
        this.settings = settings;
        this.port = freePort();
        this.output = Files.createDirectories(TestHome.PROCESSES).resolve(name + ".log");
        Files.deleteIfExists(output);
        start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts a process at the same address, with the same settings as the one before, on a machine that counts with other digits. */
    void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Touchstone.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        Integer.toString(port),
                        "TOUCHSTONE_ROLES",
                        "web",
                        "TOUCHSTONE_DEMO",
                        "false",
                        "TOUCHSTONE_HOME",
                        TestHome.PROCESSES.resolve(name).toString(),
                        "TOUCHSTONE_ADMIN_EMAIL",
                        ADMIN,
                        "TOUCHSTONE_ADMIN_PASSWORD",
                        PASSWORD));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        process = builder.start();
    }

    void awaitReady(HttpClient http) {
        var request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(20))
                .build();
        await("the start of " + name)
                .atMost(PATIENCE)
                .failFast("the process of " + name + " ended", () -> !running().isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
    }

    /** Ends the process as SIGKILL does: it has no say in it. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** Asks the process to end, and makes it end where that is no use. */
    void stop() throws InterruptedException {
        running().destroy();
        if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** The end of what the process wrote. */
    String lastLines() throws IOException {
        var lines = Files.readAllLines(output);
        var last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        return "The last lines of " + name + ":\n" + String.join("\n", last);
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    /** What the application is made of; beans of tests are none of its. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asks all of them to end before it waits for the first. */
    static void stopAll(List<Application> applications) throws InterruptedException {
        for (var each : applications) {
            each.running().destroy();
        }
        for (var each : applications) {
            each.stop();
        }
    }
}
