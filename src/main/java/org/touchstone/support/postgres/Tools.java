package org.touchstone.support.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs, as root inside a user namespace because the server refuses to run as root. */
final class Tools {

    private static final List<String> AS_NOBODY = List.of("unshare", "-U");
    private static final Path THIS_PROCESS = Path.of("/proc/self");
    private static final int LAST_LINES = 5;

    private final ServerFolder folder;
    private final Path binaries;
    private final List<String> prefix;

    Tools(ServerFolder folder, Path binaries) throws IOException {
        this.folder = folder;
        this.binaries = binaries;
        this.prefix = isRoot() ? namespace() : List.of();
    }

    /** Runs the tool to its end; what it prints goes to a log of its own in the folder. */
    void run(Duration limit, String tool, List<String> arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(binaries.resolve("bin").resolve(tool).toString());
        command.addAll(arguments);
        var output = folder.toolLog(tool);
        var process = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (!finished(process, limit)) {
            process.destroyForcibly();
            throw failed("%s did not finish within %d s".formatted(tool, limit.toSeconds()), output);
        }
        if (process.exitValue() != 0) {
            throw failed("%s ended with status %d".formatted(tool, process.exitValue()), output);
        }
    }

    private static boolean finished(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private DatabaseUnavailable failed(String what, Path output) throws IOException {
        return new DatabaseUnavailable(
                "The embedded PostgreSQL in %s cannot be used: %s.%n%s%s"
                        .formatted(folder.root(), what, lastLines(output), lastLines(folder.serverLog())),
                "Mend what its log names (%s), or set DATABASE_URL to use another PostgreSQL server."
                        .formatted(folder.serverLog()));
    }

    private static String lastLines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return String.join("\n", last) + "\n";
    }

    private static boolean isRoot() throws IOException {
        return Files.exists(THIS_PROCESS)
                && Integer.valueOf(0).equals(Files.getAttribute(THIS_PROCESS, "unix:uid", LinkOption.NOFOLLOW_LINKS));
    }

    private static List<String> namespace() {
        var command = new ArrayList<>(AS_NOBODY);
        command.add("true");
        try {
            var attempt = new ProcessBuilder(command).start();
            if (finished(attempt, Duration.ofSeconds(10)) && attempt.exitValue() == 0) {
                return AS_NOBODY;
            }
        } catch (IOException _) {
            // No such program: refused below.
        }
        throw new DatabaseUnavailable(
                "PostgreSQL does not run as root, and this machine does not let root enter a user namespace "
                        + "(unshare -U).",
                "Start Touchstone as an ordinary user, or set DATABASE_URL to use another PostgreSQL server.");
    }
}
