package org.touchstone.laboratory.incontext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.touchstone.torch.Tensor;

/**
 * A model that reads, and is looked at on the way.
 *
 * @param tokens how many it reads
 * @param looks at how many places it is looked at, evenly by what it has read
 */
record Growth(Diet diet, Shape shape, int tokens, int looks) {

    private static final double RATE = 2e-3;

    private static final int TOKENS_AT_ONCE = 1_024;
    private static final int HELD = 64;
    private static final int BEHIND = 4;
    private static final int RUNS = 16;

    /** Places whose losses stand for the early and the late token, since one byte alone tells little. */
    private static final int AROUND = 12;

    /**
     * What is seen at one place.
     *
     * @param matching of the head that does it most
     * @param found of the head that does so most by what stands there and not by how far away it is
     */
    private record Look(double read, double loss, double score, double matching, double found) {}

    Measures measured(long seed, DoubleConsumer done) {
        int length = shape.context();
        int count = Math.max(1, TOKENS_AT_ONCE / length);
        int steps = Math.max(looks, tokens / (count * length));
        var random = new SplittableRandom(seed);
        var cost = Costs.likelihood(ones(count, length));
        var held = diet.held(HELD, length);
        var seen = new ArrayList<Look>();
        var grown = new Course(RATE, steps)
                .take(
                        begun(seed),
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
            var matching = matching(reader);
            return new Look(
                    read,
                    loss(said, 0, shape.context() - 1),
                    loss(said, late - AROUND, late + AROUND) - loss(said, early - AROUND, early + AROUND),
                    matching[0],
                    matching[1]);
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

    /**
     * The prefix matching of the head that does it most, so many places behind where it does it most: in all, and by what stands there.
     * Nothing but texts makes the first place behind the handiest, so that heads come to share the work at others, too.
     */
    private double[] matching(LanguageReader reader) {
        var heads = new double[2][BEHIND * shape.layers() * shape.heads()];
        var random = new SplittableRandom(RUNS);
        for (int count = 0; count < RUNS; count++) {
            var run = diet.run(shape.context(), random);
            var again = flat(reader.lookingBack(run, run, BEHIND));
            var apart = flat(reader.lookingBack(run, other(run, random), BEHIND));
            for (int head = 0; head < again.length; head++) {
                heads[0][head] += again[head] / RUNS;
                heads[1][head] += (again[head] - apart[head]) / RUNS;
            }
        }
        return Arrays.stream(heads)
                .mapToDouble(head -> Arrays.stream(head).max().orElse(0))
                .toArray();
    }

    private static double[] flat(double[][][] scores) {
        return Arrays.stream(scores)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** The same bytes in another order. */
    private static int[] other(int[] run, SplittableRandom random) {
        var order = random.ints(run.length).toArray();
        return IntStream.range(0, run.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> order[i]))
                .mapToInt(i -> run[i])
                .toArray();
    }

    /** A start at which attention is not even to all places yet: the usual spread of 0.02 is that of models six times as wide. */
    private LanguageModel begun(long seed) {
        var first = LanguageModel.first(shape, seed);
        return new LanguageModel(
                shape, first.weights().stream().map(Growth::spread).toList());
    }

    /** Found by trial: with 4 for all, two layers had learned nothing of repeats when these had long understood them. */
    private static float factor(String name) {
        if (name.startsWith("layers")) {
            return name.endsWith("attention.in.weight") ? 4 : 3;
        }
        return 5;
    }

    private static Tensor spread(Tensor weight) {
        if (weight.shape().length == 1) {
            return weight;
        }
        var values = weight.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor(weight.name());
        }
        return new Tensor(weight.name(), weight.shape(), values);
    }

    private static Measures measures(List<Look> seen) {
        return new Measures(Map.of())
                .and("read", seen.stream().mapToDouble(Look::read).toArray())
                .and("loss", seen.stream().mapToDouble(Look::loss).toArray())
                .and("score", seen.stream().mapToDouble(Look::score).toArray())
                .and("matching", seen.stream().mapToDouble(Look::matching).toArray())
                .and("found", seen.stream().mapToDouble(Look::found).toArray());
    }
}
