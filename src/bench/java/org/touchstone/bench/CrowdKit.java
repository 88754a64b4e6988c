package org.touchstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.touchstone.statistics.Labels;
import org.touchstone.statistics.PairVotes;

/** The same work by crowd-kit, of Toloka, in a Python that has it: {@code -Dpython=PATH} in {@code JAVA_TOOL_OPTIONS}. */
final class CrowdKit {

    /** The numbers that it prints last. */
    record Seconds(double dawidSkene, double noisyBradleyTerry) {}

    /** Ties, which its pairwise model does not know, are left out. */
    private static final String SCRIPT = """
        import sys, time, pandas
        from crowdkit.aggregation import DawidSkene, NoisyBradleyTerry
        labels = pandas.read_csv(sys.argv[1])
        votes = pandas.read_csv(sys.argv[2])
        start = time.perf_counter(); DawidSkene(n_iter=100).fit(labels); one = time.perf_counter() - start
        start = time.perf_counter(); NoisyBradleyTerry(n_iter=100).fit(votes); two = time.perf_counter() - start
        print(one, two)
        """;

    private CrowdKit() {}

    static Seconds measure(String python, Labels labels, PairVotes votes) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target/crowd-kit"));
        var labelled = Files.write(
                folder.resolve("labels.csv"),
                () -> IntStream.range(-1, labels.size())
                        .mapToObj(n -> row(labels, n))
                        .iterator());
        var voted = Files.write(
                folder.resolve("votes.csv"),
                () -> IntStream.range(-1, votes.size())
                        .filter(n -> n < 0 || votes.outcome()[n] != PairVotes.TIE)
                        .mapToObj(n -> row(votes, n))
                        .iterator());
        var process = new ProcessBuilder(python, "-c", SCRIPT, labelled.toString(), voted.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), UTF_8)
                .strip()
                .split(" ", -1);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Python ended with " + process.exitValue());
        }
        return new Seconds(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }

    private static CharSequence row(Labels labels, int n) {
        return n < 0
                ? "task,worker,label"
                : "%d,%d,%d".formatted(labels.item()[n], labels.worker()[n], labels.label()[n]);
    }

    private static CharSequence row(PairVotes votes, int n) {
        if (n < 0) {
            return "worker,left,right,label";
        }
        int preferred = votes.outcome()[n] == PairVotes.FIRST ? votes.first()[n] : votes.second()[n];
        return "%d,%d,%d,%d".formatted(votes.worker()[n], votes.first()[n], votes.second()[n], preferred);
    }
}
