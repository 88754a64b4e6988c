package org.touchstone.support.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder serves every test, since filling it is what takes time; each test leaves its server stopped. */
class EmbeddedPostgresTests {

    @TempDir
    private static Path touchstoneHome;

    private static Path home = Path.of("");

    @BeforeAll
    static void makeTable() throws Exception {
        home = touchstoneHome.resolve("pg");
        try (var server = EmbeddedPostgres.start(home)) {
            execute(server, "create table note (text text not null)");
        }
    }

    @AfterEach
    void stop() throws IOException {
        EmbeddedPostgres.start(home).close();
        assertThat(Postmaster.of(new ServerFolder(home))).isEmpty();
    }

    @Test
    void keepsWhatWasWrittenAcrossRestarts() throws Exception {
        String written;
        try (var server = EmbeddedPostgres.start(home)) {
            written = write(server);
        }
        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(contains(server, written)).isTrue();
        }
    }

    @Test
    void hidesItsFilesAndAsksForAPassword() throws Exception {
        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(Files.getPosixFilePermissions(home)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(home.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            var url = server.jdbcUrl("postgres");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, server.username(), "guess"));
        }
    }

    @Test
    void writesDurablyAndListensToThisMachineOnly() throws Exception {
        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void takesOverTheServerOfAKilledProcess() throws Exception {
        var holder = Child.start(Child.Holder.class, home.toString());
        var port = Child.port(holder);
        kill(holder.toHandle());
        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(contains(server, write(server))).isTrue();
        }
    }

    @Test
    void recoversWhenBothWereKilled() throws Exception {
        var holder = Child.start(Child.Holder.class, home.toString());
        Child.port(holder);
        kill(holder.toHandle());
        var folder = new ServerFolder(home);
        var written = writeAround(folder);
        kill(Postmaster.of(folder).orElseThrow().process());
        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(contains(server, written)).isTrue();
        }
    }

    @Test
    void startsAServerThatDiedAgainWhereItWas() throws Exception {
        try (var server = EmbeddedPostgres.start(home)) {
            var written = write(server);
            kill(Postmaster.of(new ServerFolder(home)).orElseThrow().process());
            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> contains(server, written));
        }
    }

    @Test
    void startsWhenItsProcessNumberNowBelongsToAnother() throws Exception {
        var stranger = "%d%n%s%n1%n2%n%n127.0.0.1%n%nready%n"
                .formatted(ProcessHandle.current().pid(), home.resolve("data"));
        Files.writeString(home.resolve("data").resolve("postmaster.pid"), stranger);
        try (var server = EmbeddedPostgres.start(home)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void refusesAFolderThatThisProcessUsesAlready() throws Exception {
        try (var _ = EmbeddedPostgres.start(home)) {
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(home))
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void tellsASecondApplicationWhatToDo() throws Exception {
        try (var _ = EmbeddedPostgres.start(home)) {
            var second = Child.start(
                    Child.Application.class,
                    "--touchstone.home=" + touchstoneHome,
                    "--touchstone.database.url=",
                    "--touchstone.test-database=false");
            var output = new String(second.getInputStream().readAllBytes(), UTF_8);
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(output)
                    .contains("Another Touchstone", "TOUCHSTONE_HOME", "DATABASE_URL")
                    .doesNotContain("\tat ", "BeanCreationException");
        }
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(1, TimeUnit.MINUTES);
    }

    private static String write(EmbeddedPostgres server) throws SQLException {
        var text = UUID.randomUUID().toString();
        execute(server, "insert into note values ('%s')".formatted(text));
        return text;
    }

    /** Writes to the running server without becoming its keeper. */
    private static String writeAround(ServerFolder folder) throws Exception {
        var text = UUID.randomUUID().toString();
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres"
                .formatted(Postmaster.of(folder).orElseThrow().port());
        try (var connection = DriverManager.getConnection(url, "touchstone", folder.password());
                var statement = connection.createStatement()) {
            statement.execute("insert into note values ('%s')".formatted(text));
        }
        return text;
    }

    private static boolean contains(EmbeddedPostgres server, String text) throws SQLException {
        return query(server, "select count(*) from note where text = '%s'".formatted(text))
                .equals("1");
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        return query(server, "show " + name);
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
    }
}
