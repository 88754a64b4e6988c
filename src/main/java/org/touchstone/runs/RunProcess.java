package org.touchstone.runs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.touchstone.support.Home;

/**
 * Starts the process of one run: this application again with the role of the run's kind only. It yields the processor to people at work, and
 * dies of memory shortage alone.
 */
@Component
@Profile("trainer")
class RunProcess {

    private static final String MAIN = "org.touchstone.Touchstone";

    private final JdbcConnectionDetails database;
    private final Home home;
    private final RunSettings settings;
    private final HeldBack heldBack;
    private final String classPath;
    private final String encoder;

    RunProcess(
            JdbcConnectionDetails database,
            Home home,
            RunSettings settings,
            HeldBack heldBack,
            Environment environment) {
        this.database = database;
        this.home = home;
        this.settings = settings;
        this.heldBack = heldBack;
        this.encoder = environment.getProperty("touchstone.encoder.folder", "");
        this.classPath =
                environment.getProperty("touchstone.trainer.class-path", System.getProperty("java.class.path", ""));
    }

    /** Starts a process for the claim; what it prints goes to the run's log. */
    Process start(Claim claim) throws IOException {
        var log = log(claim.run());
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("TOUCHSTONE_ADMIN_"));
        environment.putAll(variables(claim));
        putDatabase(environment);
        var process = builder.start();
        process.getOutputStream().close();
        if (settings.yields()) {
            heldBack.add(process);
        }
        return process;
    }

    /** Where the run's processes write what they have to say. */
    Path log(UUID run) {
        return home.folder("logs").resolve("run-" + run + ".log");
    }

    /** Ending a JVM by a signal while a thread is inside native learning code can crash it, so signals are left alone (-Xrs). */
    private List<String> command() {
        var command = new ArrayList<>(settings.yields() ? Yielding.prefix() : List.<String>of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xrs",
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(settings.javaOptions());
        boolean packaged = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        command.addAll(packaged ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN));
        return command;
    }

    private Map<String, String> variables(Claim claim) {
        int threads = Math.max(1, (Runtime.getRuntime().availableProcessors() - 1) / settings.concurrent());
        return Map.of(
                "TOUCHSTONE_ROLES", claim.kind().role(),
                "TOUCHSTONE_RUN_KIND", claim.kind().name(),
                "TOUCHSTONE_RUN_ID", claim.run().toString(),
                "TOUCHSTONE_RUN_CLAIM", claim.token().toString(),
                "TOUCHSTONE_HOME", home.home().toAbsolutePath().toString(),
                "TOUCHSTONE_ENCODER", encoder,
                "OMP_NUM_THREADS", Integer.toString(threads));
    }

    /** By the environment, since command lines are open to everybody on the machine. */
    private void putDatabase(Map<String, String> environment) {
        environment.put("DATABASE_URL", database.getJdbcUrl());
        var username = database.getUsername();
        var password = database.getPassword();
        environment.put("DATABASE_USERNAME", username == null ? "" : username);
        environment.put("DATABASE_PASSWORD", password == null ? "" : password);
    }
}
