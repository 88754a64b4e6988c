package org.touchstone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.touchstone.support.postgres.EmbeddedPostgres;

/**
 * One PostgreSQL server for each test process and one migrated database for each application context, made when the
 * context first asks for its data source. Tests that start processes of their own take a database with {@link #fresh()}.
 */
public final class TestDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String TEMPLATE = "touchstone_template";
    private static final int FOLDERS = 8;
    private static final AtomicInteger made = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    /** Where a test's database is, and how to enter it. */
    public record Address(String url, String username, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        if (!context.getEnvironment().getProperty("touchstone.test-database", Boolean.class, true)) {
            return;
        }
        TestPropertyValues.of(
                        "touchstone.home=" + TestHome.FOLDER,
                        "touchstone.demo=false",
                        "touchstone.messages.strict=true",
                        "touchstone.trainer.class-path=" + classPathWithoutTests(),
                        // Other tests keep the processors busy all the time.
                        "touchstone.trainer.yields=false",
                        // What they start is over soon, and half of a start with the slower compiler is its own work.
                        "touchstone.trainer.java-options=-XX:TieredStopAtLevel=1",
                        "spring.datasource.hikari.minimum-idle=1")
                .applyTo(context);
        context.registerBean(JdbcConnectionDetails.class, TestDatabase::fresh);
    }

    /** What the application is made of, for processes that it starts: beans of tests are none of theirs. */
    private static String classPathWithoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A database of its own with every table and no rows. */
    public static synchronized Address fresh() {
        var name = "test_" + made.incrementAndGet();
        execute("drop database if exists %s with (force)".formatted(name));
        execute("create database %s template %s".formatted(name, TEMPLATE));
        return address(name);
    }

    private static Address address(String database) {
        var running = server();
        return new Address(running.jdbcUrl(database), running.username(), running.password());
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            server = started();
            migrateTemplate();
        }
        return server;
    }

    private static EmbeddedPostgres started() {
        for (int number = 1; ; number++) {
            try {
                var home = Path.of("target/test-pg-" + number);
                var started =
                        EmbeddedPostgres.start(home, "fsync=off", "synchronous_commit=off", "max_connections=500");
                // Runs when every context is closed: they would wait long for a server that is gone.
                SpringApplication.getShutdownHandlers().add(() -> close(started));
                return started;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (RuntimeException folderInUse) {
                if (number == FOLDERS) {
                    throw folderInUse;
                }
            }
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs what is new since the last time, or everything when a migration that ran then has changed. */
    private static void migrateTemplate() {
        try {
            createTemplate();
            migrate();
        } catch (FlywayException _) {
            execute("drop database %s with (force)".formatted(TEMPLATE));
            createTemplate();
            migrate();
        }
    }

    private static void createTemplate() {
        try {
            execute("create database " + TEMPLATE);
        } catch (IllegalStateException exists) {
            if (!(exists.getCause() instanceof SQLException cause && "42P04".equals(cause.getSQLState()))) {
                throw exists;
            }
        }
    }

    private static void migrate() {
        var template = address(TEMPLATE);
        Flyway.configure()
                .dataSource(template.url(), template.username(), template.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void execute(String sql) {
        var postgres = address("postgres");
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
