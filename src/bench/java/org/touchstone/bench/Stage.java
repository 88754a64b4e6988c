package org.touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import org.touchstone.Touchstone;
import org.touchstone.support.postgres.EmbeddedPostgres;

/**
 * The application as a process of its own, as an operator starts it, with an empty database on a PostgreSQL that writes durably. The server
 * counts statements, which costs it little, and can be told to write down the plans of those it runs.
 */
final class Stage implements AutoCloseable {

    static final String PASSWORD = "an orchard in the rain";

    static final String ADMIN = "ada@example.org";
    private static final Duration PATIENCE = Duration.ofMinutes(Long.getLong("patience", 3));

    private final Path folder;
    private final EmbeddedPostgres server;
    private final String roles;
    private Process application;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Caller admin;

    private Stage(Path folder, String roles) throws IOException, InterruptedException {
        this.folder = folder;
        this.roles = roles;
        this.server = EmbeddedPostgres.start(
                folder.resolve("pg"), "shared_preload_libraries=pg_stat_statements,auto_explain", "max_wal_size=4GB");
        this.address = URI.create("http://127.0.0.1:" + freePort());
        this.application = start(address.getPort());
        var stranger = new Caller(http, address, basic());
        try {
            awaitReady(stranger);
            this.admin = signedIn(stranger);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            application.destroy();
            server.close();
            throw failure;
        }
    }

    /** Starts everything anew; what an earlier run left in the folder is deleted. */
    static Stage open(Path folder) throws IOException, InterruptedException {
        return open(folder, "web");
    }

    /** The same with an application in other roles. */
    static Stage open(Path folder, String roles) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(folder);
        return new Stage(Files.createDirectories(folder), roles);
    }

    /** The application's process. */
    ProcessHandle application() {
        return application.toHandle();
    }

    /** Kills the application, as a machine that fails does, and starts it again on the same database. */
    void killAndRestart() throws IOException, InterruptedException {
        application.destroyForcibly().waitFor();
        application = start(address.getPort());
        awaitReady(admin);
    }

    URI address() {
        return address;
    }

    /** A folder for what this run writes. */
    Path folder() {
        return folder;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
    }

    /** Reads what the application and the database take of the processors, from now on. */
    Meter meter() {
        return new Meter(application.toHandle(), folder.resolve("pg"));
    }

    /** What the database server has written so far. */
    Path serverLog() {
        return folder.resolve("pg/server.log");
    }

    /** Calls the application as an admin. */
    Caller admin() {
        return admin;
    }

    private Process start(int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(System.getProperty("options", "-Xmx1g").split(" ", -1)));
        command.addAll(List.of("-cp", classPath(), Touchstone.class.getName()));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "TOUCHSTONE_ROLES", roles,
                        "TOUCHSTONE_DEMO", "false",
                        "TOUCHSTONE_HOME", folder.resolve("home").toString(),
                        "TOUCHSTONE_ADMIN_EMAIL", ADMIN,
                        "TOUCHSTONE_ADMIN_PASSWORD", PASSWORD,
                        "DATABASE_URL", server.jdbcUrl("postgres"),
                        "DATABASE_USERNAME", server.username(),
                        "DATABASE_PASSWORD", server.password()));
        // Options meant for the benchmark are none of the application's.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("application.log").toFile()))
                .start();
    }

    /** The application's own class path, without what only the benchmark needs. */
    private static String classPath() {
        return System.getProperty("application", System.getProperty("java.class.path"));
    }

    private void awaitReady(Caller caller) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!caller.isAnswered("/actuator/health/readiness")) {
            if (!application.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("The application did not start; see " + folder.resolve("application.log"));
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static Caller signedIn(Caller caller) throws IOException, InterruptedException {
        var token = caller.call("POST", "/tokens", "{\"name\":\"bench\",\"scopes\":[\"admin\",\"research\"]}");
        return caller.withToken(token.required("token").asString());
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((ADMIN + ":" + PASSWORD).getBytes(UTF_8));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
        application.destroy();
        try {
            if (!application.waitFor(30, TimeUnit.SECONDS)) {
                application.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            server.close();
        }
    }
}
