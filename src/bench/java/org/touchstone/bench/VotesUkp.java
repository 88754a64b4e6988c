package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.touchstone.statistics.AggregationMethod;
import org.touchstone.statistics.PairMethod;
import org.touchstone.statistics.PairedLabels;

/**
 * How probable each method finds votes that it has not seen, a fifth of all, drawn vote by vote: methods that know pairs only by number, and
 * methods that know which arguments recur.
 */
final class VotesUkp implements Bench.Measurement {

    private static final String FILE = "ukp-convincing-votes.jsonl.gz";
    private static final double HELD_OUT = 0.2;
    private static final long SEED = Long.getLong("seed", 1);

    /** What a method says of the vote at a place: the probabilities of first, second and tie. */
    private interface Prediction {
        double[] of(int vote);
    }

    @Override
    public void run(Path data, Bench.Figures figures) throws IOException {
        var all = UkpVotes.read(data.resolve(FILE));
        var random = new SplittableRandom(SEED);
        double[] draws = random.doubles(all.votes().size()).toArray();
        int[] held = IntStream.range(0, draws.length)
                .filter(n -> draws[n] < HELD_OUT)
                .toArray();
        figures.figure("votes", draws.length, "count");
        figures.figure("held_out", held.length, "count");
        double best = Double.POSITIVE_INFINITY;
        for (var method : PairedLabels.apart(all.labels()).methods()) {
            best = Math.min(best, byNumber(all, method, n -> draws[n] >= HELD_OUT, new Report(held, figures)));
        }
        for (var method : PairMethod.values()) {
            best = Math.min(best, byText(all, method, n -> draws[n] >= HELD_OUT, new Report(held, figures)));
        }
        figures.figure("logloss_best", best, "nats");
    }

    private static double byNumber(UkpVotes all, AggregationMethod method, IntPredicate training, Report report) {
        long start = System.nanoTime();
        var labels = all.labels();
        var fit = method.fit(labels.where(training), SEED);
        report.took(method.key(), start);
        return report.score(
                method.key(),
                labels.label(),
                n -> IntStream.range(0, labels.classes())
                        .mapToDouble(label -> fit.predict(labels.item()[n], labels.worker()[n], label))
                        .toArray());
    }

    private static double byText(UkpVotes all, PairMethod method, IntPredicate training, Report report) {
        long start = System.nanoTime();
        var votes = all.votes();
        var answers = method.fit(votes.where(training)).answers();
        report.took(method.key(), start);
        return report.score(
                method.key(), votes.outcome(), n -> answers.by(votes.worker()[n], votes.first()[n], votes.second()[n]));
    }

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Report(int[] held, Bench.Figures figures) {

        void took(String method, long start) {
            figures.figure("seconds_" + method, (System.nanoTime() - start) / 1e9, "s");
        }

        double score(String method, int[] outcome, Prediction prediction) {
            double loss = 0;
            double right = 0;
            for (int n : held) {
                double[] probability = prediction.of(n);
                double given = probability[outcome[n]];
                loss -= Math.log(given);
                right += IntStream.range(0, probability.length).noneMatch(k -> probability[k] > given) ? 1 : 0;
            }
            figures.figure("logloss_" + method, loss / held.length, "nats");
            figures.figure("accuracy_" + method, right / held.length, "share");
            return loss / held.length;
        }
    }
}
