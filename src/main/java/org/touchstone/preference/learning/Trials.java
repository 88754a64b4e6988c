package org.touchstone.preference.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.Family;
import org.touchstone.preference.Loss;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.Tuning;

/**
 * The settings that a search tries: the given ones, then random draws from where good ones have been found. What was set by hand stays as it is;
 * a rate, a decay and a regularisation are drawn evenly by their logarithm.
 */
final class Trials {

    private static final double[] SMOOTHINGS = {0, 0.05, 0.1, 0.2};
    private static final double[] DROPOUTS = {0.2, 0.35, 0.5, 0.65};
    private static final int[] HIDDEN = {8, 16, 32, 64};

    private Trials() {}

    /** So many configurations without a search; the seed decides the draws. */
    static List<TrainingConfig> of(TrainingConfig config, int trials) {
        var random = new SplittableRandom(config.seed());
        var all = new ArrayList<TrainingConfig>();
        for (int i = 0; i < trials; i++) {
            var tuning = i == 0 ? config.tuning() : tuning(config, random);
            var loss = i == 0 ? config.loss() : loss(config.loss(), random);
            all.add(new TrainingConfig(
                    config.family(),
                    config.seed(),
                    config.members(),
                    config.maxEpochs(),
                    loss,
                    tuning,
                    null,
                    config.pairs()));
        }
        return all;
    }

    private static Loss loss(Loss given, SplittableRandom random) {
        double drawn = SMOOTHINGS[random.nextInt(SMOOTHINGS.length)];
        double smoothing = given.smoothing() > 0 ? given.smoothing() : drawn;
        return new Loss(smoothing, given.margins(), given.ties(), given.rankings(), given.centring());
    }

    private static Tuning tuning(TrainingConfig config, SplittableRandom random) {
        var given = config.tuning();
        return switch (config.family()) {
            case LEXICAL, HYBRID ->
                new Tuning(
                        Objects.requireNonNullElse(given.regularisation(), evenly(random, 0.03, 10)),
                        given.learningRate(),
                        given.weightDecay(),
                        given.dropout(),
                        given.hidden(),
                        given.batch(),
                        given.warmUp());
            case FROZEN -> network(given, random, evenly(random, 3e-4, 3e-3), evenly(random, 0.01, 1));
            case FINETUNED -> network(given, random, evenly(random, 1e-5, 1e-4), evenly(random, 1e-3, 0.1));
        };
    }

    private static Tuning network(Tuning given, SplittableRandom random, double rate, double decay) {
        double dropout = DROPOUTS[random.nextInt(DROPOUTS.length)];
        int hidden = HIDDEN[random.nextInt(HIDDEN.length)];
        return new Tuning(
                given.regularisation(),
                Objects.requireNonNullElse(given.learningRate(), rate),
                Objects.requireNonNullElse(given.weightDecay(), decay),
                Objects.requireNonNullElse(given.dropout(), dropout),
                Objects.requireNonNullElse(given.hidden(), hidden),
                given.batch(),
                given.warmUp());
    }

    private static double evenly(SplittableRandom random, double least, double most) {
        double drawn = Math.exp(Math.log(least) + random.nextDouble() * Math.log(most / least));
        return Double.parseDouble(String.format(Locale.ROOT, "%.2e", drawn));
    }

    /** What a configuration sets, for people. */
    static String words(TrainingConfig config) {
        Map<String, Number> set = new LinkedHashMap<>();
        var tuning = config.tuning();
        put(set, "C", tuning.regularisation());
        put(set, "rate", tuning.learningRate());
        put(set, "decay", tuning.weightDecay());
        put(set, "dropout", config.family() == Family.FROZEN ? tuning.dropout() : null);
        put(set, "hidden", config.family() == Family.FROZEN ? tuning.hidden() : null);
        put(set, "smoothing", config.loss().smoothing());
        return set.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void put(Map<String, Number> set, String name, @Nullable Number value) {
        if (value != null) {
            set.put(name, value);
        }
    }
}
