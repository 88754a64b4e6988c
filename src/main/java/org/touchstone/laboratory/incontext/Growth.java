package org.touchstone.laboratory.incontext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.lessons.Course;

/**
 * A model that reads, and is looked at on the way.
 *
 * @param tokens how many it reads
 * @param looks at how many places it is looked at, evenly by what it has read
 */
record Growth(Diet diet, Shape shape, int tokens, int looks) {

    private static final int TOKENS_AT_ONCE = 1_024;
    private static final int HELD = 64;
    private static final int RUNS = 16;

    /** Places whose losses stand for the early and the late token, since one byte alone tells little. */
    private static final int AROUND = 12;

    private record Look(double read, double loss, double score, double matching) {}

    Measures measured(long seed, DoubleConsumer done) {
        int length = shape.context();
        int count = Math.max(1, TOKENS_AT_ONCE / length);
        int steps = Math.max(looks, tokens / (count * length));
        var random = new SplittableRandom(seed);
        var cost = Costs.likelihood(ones(count, length));
        var held = diet.held(HELD, length);
        var seen = new ArrayList<Look>();
        var grown = new Course(diet.rate(), steps)
                .take(
                        LanguageModel.first(shape, seed),
                        (training, step, stride) -> {
                            if (step * looks / steps > (step - 1) * looks / steps || step == 0) {
                                seen.add(look(training.model(), (double) step * count * length, held));
                            }
                            training.step(diet.draw(count, length, random), cost, stride);
                        },
                        done);
        seen.add(look(grown, (double) steps * count * length, held));
        return measures(seen);
    }

    private static float[][] ones(int rows, int length) {
        var ones = new float[rows][length];
        Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
        return ones;
    }

    private Look look(LanguageModel model, double read, List<int[]> held) {
        try (var reader = new LanguageReader(model)) {
            var said = reader.read(held).logProbabilities();
            int late = shape.context() - AROUND - 1;
            int early = shape.context() / 10;
            return new Look(
                    read,
                    loss(said, 0, shape.context() - 1),
                    loss(said, late - AROUND, late + AROUND) - loss(said, early - AROUND, early + AROUND),
                    matching(reader));
        }
    }

    /** The mean loss of the guesses at some places, in nats. */
    private static double loss(float[][] said, int from, int to) {
        return -Arrays.stream(said)
                .mapToDouble(row -> IntStream.range(Math.max(0, from), to)
                        .mapToDouble(i -> row[i])
                        .average()
                        .orElse(0))
                .average()
                .orElse(Double.NaN);
    }

    /** The prefix matching of the head that does it most, over runs of tokens in an order that no text has. */
    private double matching(LanguageReader reader) {
        var sum = new double[shape.layers()][shape.heads()];
        var random = new SplittableRandom(RUNS);
        for (int run = 0; run < RUNS; run++) {
            var scores = reader.prefixMatching(diet.run(shape.context(), random));
            for (int layer = 0; layer < sum.length; layer++) {
                for (int head = 0; head < sum[layer].length; head++) {
                    sum[layer][head] += scores[layer][head] / RUNS;
                }
            }
        }
        return Arrays.stream(sum)
                .mapToDouble(layer -> Arrays.stream(layer).max().orElse(0))
                .max()
                .orElse(0);
    }

    private static Measures measures(List<Look> seen) {
        return new Measures(Map.of())
                .and("read", seen.stream().mapToDouble(Look::read).toArray())
                .and("loss", seen.stream().mapToDouble(Look::loss).toArray())
                .and("score", seen.stream().mapToDouble(Look::score).toArray())
                .and("matching", seen.stream().mapToDouble(Look::matching).toArray());
    }
}
