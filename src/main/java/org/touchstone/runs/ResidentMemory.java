package org.touchstone.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.springframework.util.unit.DataSize;

/** How much memory of the machine a process holds, heap and native together, where the system says so in /proc. */
final class ResidentMemory {

    private static final String NOW = "VmRSS:";
    private static final String PEAK = "VmHWM:";

    private ResidentMemory() {}

    /** Bytes at present. */
    static OptionalLong now(long pid) {
        return read(Long.toString(pid), NOW);
    }

    /** The most bytes that this process ever held. */
    static OptionalLong ownPeak() {
        return read("self", PEAK);
    }

    private static OptionalLong read(String process, String entry) {
        try (var lines = Files.lines(Path.of("/proc", process, "status"))) {
            return lines.filter(line -> line.startsWith(entry))
                    .map(line ->
                            line.substring(entry.length()).replace("kB", "").strip())
                    .mapToLong(kilobytes ->
                            DataSize.ofKilobytes(Long.parseLong(kilobytes)).toBytes())
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException _) {
            return OptionalLong.empty();
        }
    }
}
