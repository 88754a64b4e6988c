package org.touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a Java process holds of the machine's memory, and of its own heap once the garbage is gone. */
record Memory(ProcessHandle process) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("used\\s+(\\d+)K");

    /** Bytes resident. */
    long resident() throws IOException {
        var status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        return number(RESIDENT, status) * 1024;
    }

    /** Bytes of the heap that are in use after a full collection. */
    long heapInUse() throws IOException, InterruptedException {
        ask("GC.run");
        return number(USED, ask("GC.heap_info")) * 1024;
    }

    private String ask(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        var answer = new String(asked.getInputStream().readAllBytes(), UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException(answer);
        }
        return answer;
    }

    private static long number(Pattern pattern, String text) throws IOException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("Nothing like " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
