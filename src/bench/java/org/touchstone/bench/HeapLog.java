package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of the heap was in use after collections, as a process writes it with {@code -Xlog:gc:file=...}. */
final class HeapLog {

    private static final Pattern AFTER = Pattern.compile("\\d+M->(\\d+)M\\(");

    private final Path log;
    private final int before;
    private final int lines;

    /** What is in use now, at rest. */
    HeapLog(Path log) throws IOException {
        this.log = log;
        var all = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        lines = all.size();
        before = all.isEmpty() ? 0 : most(all.subList(Math.max(0, lines - 5), lines));
    }

    /** By how many megabytes the use after a collection has grown at most since then. */
    double growth() throws IOException {
        var all = Files.readAllLines(log);
        return most(all.subList(lines, all.size())) - before;
    }

    private static int most(List<String> lines) {
        return lines.stream()
                .map(AFTER::matcher)
                .filter(Matcher::find)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(0);
    }
}
