package org.touchstone.runs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a process is started that gives way to whoever else wants the processor, so that pages wait less beside a training. It is not in the
 * scheduler's idle class: Linux takes a processor that is busy with such work for a free one and puts people's work there, where it waits.
 */
final class Yielding {

    /**
     * Linux shares processors between sessions first, and each process of the database has one of its own: what is least in the application's session
     * would still take turns with the database as an equal. So it gets a session of its own too, of the least weight.
     */
    private static final Path SESSION = Path.of("/proc/self/autogroup");

    private static final String OF_LEAST_WEIGHT = "echo 19 > %s; exec \"$@\"".formatted(SESSION);

    private Yielding() {}

    /** What stands before a command; nothing where the system knows no way. */
    static List<String> prefix() {
        var prefix = new ArrayList<String>();
        if (Files.isWritable(SESSION) && onPath("setsid") && onPath("sh")) {
            prefix.addAll(List.of("setsid", "sh", "-c", OF_LEAST_WEIGHT, "run"));
        }
        if (onPath("nice")) {
            prefix.addAll(List.of("nice", "-n", "19"));
        }
        return prefix;
    }

    private static boolean onPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
    }
}
