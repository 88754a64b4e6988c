package org.touchstone.laboratory.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.Cost;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;

/** What a language model is taught by labelled comparisons, and how it is asked afterwards (Askell et al. 2021, sections 1.3 and 3). */
public enum Objective {
    /** To say what was preferred; it prefers what it would rather say, by the mean log-probability of a token. */
    IMITATION,
    /** To tell good responses from bad ones, each by itself; it prefers the higher score. */
    BINARY,
    /** To score the better response higher than the worse; it prefers the higher score. */
    RANKED,
    /** Ranked, and to say what was preferred. */
    RANKED_AND_IMITATION;

    private static final int PAIRS = 16;

    /** What it is called in settings and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Objective of(String key) {
        return Arrays.stream(values())
                .filter(objective -> objective.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No objective " + key));
    }

    /** Teaches it all pairs, so many times each. */
    public LanguageModel teach(LanguageModel model, List<Pair> pairs, Pace pace, DoubleConsumer done) {
        var batches = new Batches<>(pairs, Pair::length, PAIRS, pace.epochs(), pace.seed());
        return new Course(pace.rate(), batches.count())
                .take(
                        model,
                        (training, step, stride) -> {
                            var batch = batches.get(step);
                            training.step(sequences(batch), cost(batch), stride);
                        },
                        done);
    }

    /**
     * How fast it is taught.
     *
     * @param rate the largest
     */
    public record Pace(double rate, int epochs, long seed) {}

    private List<int[]> sequences(List<Pair> pairs) {
        var better = pairs.stream().map(pair -> pair.better().tokens());
        return this == IMITATION
                ? better.toList()
                : Stream.concat(better, pairs.stream().map(pair -> pair.worse().tokens()))
                        .toList();
    }

    private Cost cost(List<Pair> pairs) {
        int count = pairs.size();
        return switch (this) {
            case IMITATION -> imitation(pairs);
            case BINARY -> Costs.binary(good(count));
            case RANKED -> ranked(count);
            case RANKED_AND_IMITATION -> ranked(count).plus(imitation(pairs));
        };
    }

    private static boolean[] good(int count) {
        var good = new boolean[2 * count];
        Arrays.fill(good, 0, count, true);
        return good;
    }

    private static Cost ranked(int count) {
        return Costs.ranked(
                IntStream.range(0, count).toArray(),
                IntStream.range(count, 2 * count).toArray());
    }

    private static Cost imitation(List<Pair> pairs) {
        return Costs.likelihood(
                pairs.stream().map(pair -> pair.better().response()).toArray(float[][]::new));
    }

    /** For each pair how far the model prefers the better response: a difference of scores, or of log-probabilities per token. */
    public double[] margins(LanguageModel model, List<Pair> pairs) {
        var sequences = Stream.concat(
                        pairs.stream().map(Pair::better), pairs.stream().map(Pair::worse))
                .toList();
        try (var reader = new LanguageReader(model)) {
            var said = reader.read(sequences.stream().map(one -> one.tokens()).toList());
            var worth = IntStream.range(0, sequences.size())
                    .mapToDouble(i -> {
                        int answer = sequences.get(i).answer();
                        int last = sequences.get(i).tokens().length - 1;
                        return this == IMITATION ? said.from(i, answer) / (last + 1 - answer) : said.scores()[i][last];
                    })
                    .toArray();
            return IntStream.range(0, pairs.size())
                    .mapToDouble(i -> worth[i] - worth[pairs.size() + i])
                    .toArray();
        }
    }

    /** For each pair 1 where the model prefers the better response, 0 where it prefers the other, one half where neither. */
    public double[] right(LanguageModel model, List<Pair> pairs) {
        return Arrays.stream(margins(model, pairs))
                .map(margin -> (Math.signum(margin) + 1) / 2)
                .toArray();
    }
}
