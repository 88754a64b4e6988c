package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the models of single folds predicted, kept in the folder that the system property {@code parts} names, so that a measurement of hours may be
 * stopped and go on, or be shared out to processes that each do other folds. What is there is not computed again: a folder belongs to one
 * benchmark and one version of the program. Without the property nothing is kept.
 */
final class Parts {

    private final @Nullable Path folder;

    private Parts(@Nullable Path folder) {
        this.folder = folder;
    }

    static Parts wanted() {
        var named = System.getProperty("parts", "");
        return new Parts(named.isEmpty() ? null : Path.of(named));
    }

    /** The rows of this name, computed unless they are there. */
    double[][] rows(String name, Supplier<double[][]> computed) throws IOException {
        if (folder == null) {
            return computed.get();
        }
        var file = folder.resolve(name + ".csv");
        if (!Files.exists(file)) {
            write(file, computed.get());
        }
        return read(Files.readAllLines(file));
    }

    /** Moved into place, so that a killed process leaves nothing that looks whole. */
    private static void write(Path file, double[][] rows) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var lines = Stream.of(rows)
                .map(row -> Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(",")))
                .toList();
        var begun = Files.createTempFile(file.toAbsolutePath().getParent(), "begun", ".csv");
        Files.write(begun, lines);
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static double[][] read(List<String> lines) {
        return lines.stream()
                .map(line -> Stream.of(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }
}
