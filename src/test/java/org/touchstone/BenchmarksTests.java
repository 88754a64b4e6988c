package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benchmarks are compiled only by those who measure something, long after whoever changed what they call. */
class BenchmarksTests {

    private static final Path SOURCES = Path.of("src/bench/java");

    @TempDir
    Path classes;

    @Test
    void benchmarksFitTheApplication() throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
            var options = List.of(
                    "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none");
            compiler.getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        assertThat(problems.getDiagnostics())
                .filteredOn(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
        assertThat(classes.resolve("org/touchstone/bench/Bench.class")).exists();
    }

    /** All but the few that call the load generator, which tests do without. */
    private static List<Path> sources() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            return sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !text(path).contains("import io.gatling."))
                    .toList();
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
