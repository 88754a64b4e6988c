package org.touchstone.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.touchstone.TestHome;
import org.touchstone.support.postgres.EmbeddedPostgres;

/** A PostgreSQL server that writes durably, as in operation, for tests that kill what uses it. */
final class DurableServer implements AutoCloseable {

    private static final Path FOLDER = TestHome.PROCESSES.resolve("pg");
    private static final Path LOG = FOLDER.resolve("server.log");

    private final EmbeddedPostgres server;
    private final long logged;

    private DurableServer(EmbeddedPostgres server, long logged) {
        this.server = server;
        this.logged = logged;
    }

    static DurableServer start() throws IOException {
        var logged = Files.exists(LOG) ? Files.size(LOG) : 0;
        return new DurableServer(EmbeddedPostgres.start(FOLDER), logged);
    }

    /** Makes an empty database; the settings by which an application uses it. */
    Map<String, String> fresh(String database) throws SQLException {
        var postgres = server.jdbcUrl("postgres");
        try (var connection = DriverManager.getConnection(postgres, server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database);
        }
        return Map.of(
                "DATABASE_URL", server.jdbcUrl(database),
                "DATABASE_USERNAME", server.username(),
                "DATABASE_PASSWORD", server.password());
    }

    EmbeddedPostgres server() {
        return server;
    }

    /** What the server has written since this start. */
    String log() throws IOException {
        var text = Files.readString(LOG);
        return logged <= text.length() ? text.substring((int) logged) : text;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
