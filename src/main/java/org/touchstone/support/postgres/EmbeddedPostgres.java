package org.touchstone.support.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A durable PostgreSQL server kept in one folder: made on the first start, adopted when a killed process left it
 * running, started again when it dies, stopped by {@link #close()}. It listens on the loopback address only.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "touchstone";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final int ATTEMPTS = 5;

    private final ServerFolder folder;
    private final FolderLock lock;
    private final Tools tools;
    private final String settings;
    private final int port;
    private volatile boolean closing;

    private EmbeddedPostgres(ServerFolder folder, FolderLock lock, String settings) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.settings = settings;
        this.tools = new Tools(folder, Binaries.in(folder));
        if (!Files.exists(folder.data())) {
            initialise();
        }
        this.port = adopted().orElseGet(this::launchedAnywhere);
        watch();
    }

    /**
     * Starts the folder's server, or takes over the one that still runs there.
     *
     * @param home the folder that holds the server's programs, data, password and logs
     * @param settings the server's settings that differ from ours, each as {@code name=value}
     */
    public static EmbeddedPostgres start(Path home, String... settings) throws IOException {
        var folder = ServerFolder.create(home);
        var lock = FolderLock.take(folder);
        try {
            return new EmbeddedPostgres(folder, lock, options(settings));
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** The port on the loopback address; the same for as long as this object lives. */
    public int port() {
        return port;
    }

    /** The address of one of the server's databases; the one that is always there is {@code postgres}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, port, database);
    }

    /** The name of the server's superuser. */
    public String username() {
        return SUPERUSER;
    }

    /** The superuser's password, random and known only to readers of the folder. */
    public String password() {
        try {
            return folder.password();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        synchronized (this) {
            try (lock) {
                stop();
            }
        }
    }

    private void stop() throws IOException {
        if (Postmaster.of(folder).isPresent()) {
            tools.run(PATIENCE, "pg_ctl", List.of("-D", folder.data().toString(), "-m", "fast", "-w", "stop"));
        }
    }

    private static String options(String... settings) {
        var options = new StringBuilder("-c listen_addresses=" + LOOPBACK
                + " -c unix_socket_directories='' -c timezone=UTC -c max_connections=200 -c shared_buffers=256MB"
                + " -c log_checkpoints=off");
        for (var setting : settings) {
            options.append(" -c ").append(setting);
        }
        return options.toString();
    }

    /** Makes the data folder beside its place and renames it at the end, so that a killed first start leaves nothing. */
    private void initialise() throws IOException {
        log.info("Creating the embedded PostgreSQL database in {}", folder.root());
        folder.password();
        FileSystemUtils.deleteRecursively(folder.freshData());
        tools.run(
                PATIENCE,
                "initdb",
                List.of(
                        "--pgdata=" + folder.freshData(),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + folder.passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        Files.move(folder.freshData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of a server that still runs here, waiting while it is coming up or going down. */
    private Optional<Integer> adopted() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var found = Postmaster.of(folder);
        while (found.isPresent() && !found.get().isReady() && System.nanoTime() < deadline) {
            pause(BREATH);
            found = Postmaster.of(folder);
        }
        found.ifPresent(server -> log.info("Took over the embedded PostgreSQL left running on port {}", server.port()));
        return found.map(Postmaster::port);
    }

    private int launchedAnywhere() {
        try {
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                var free = freePort();
                if (launched(free)) {
                    return free;
                }
            }
            var free = freePort();
            launch(free);
            return free;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** False when the start failed for what may pass: a port just taken, or old processes that still let go. */
    private boolean launched(int port) throws IOException {
        try {
            launch(port);
            return true;
        } catch (DatabaseUnavailable failure) {
            log.warn("{} Trying again.", failure.getMessage());
            pause(BREATH.multipliedBy(10));
            return false;
        }
    }

    private void launch(int port) throws IOException {
        Postmaster.forgetStranger(folder);
        folder.turnOverLog();
        var seconds = Long.toString(PATIENCE.toSeconds());
        var options = "-p " + port + " " + settings;
        tools.run(
                PATIENCE.plusSeconds(10),
                "pg_ctl",
                List.of(
                        "-D",
                        folder.data().toString(),
                        "-l",
                        folder.serverLog().toString(),
                        "-o",
                        options,
                        "-t",
                        seconds,
                        "-w",
                        "start"));
        log.info("Embedded PostgreSQL runs on port {} from {}", port, folder.root());
    }

    private void watch() throws IOException {
        var server = Postmaster.of(folder);
        if (server.isPresent()) {
            var _ = server.get().process().onExit().thenRunAsync(this::revive);
        }
    }

    /** Starts the dead server again where it was, so that the connection pool finds it without being told. */
    private synchronized void revive() {
        if (closing) {
            return;
        }
        log.error("The embedded PostgreSQL ended unexpectedly; starting it again on port {}", port);
        try {
            for (int attempt = 0; attempt < ATTEMPTS && !closing; attempt++) {
                if (launched(port)) {
                    watch();
                    return;
                }
            }
        } catch (IOException | RuntimeException failure) {
            log.error("Starting the embedded PostgreSQL again failed", failure);
        }
        log.error("The embedded PostgreSQL stays down: see {}, then restart Touchstone", folder.serverLog());
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
