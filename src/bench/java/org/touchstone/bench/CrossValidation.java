package org.touchstone.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Family;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Folds;
import org.touchstone.preference.learning.Learner;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.statistics.Calibration;
import org.touchstone.statistics.McNemar;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Home;

/**
 * Every family on the same folds, each conversation in one of them; nothing about a test fold reaches training, choice of settings or
 * calibration. The system properties {@code families} (such as {@code lexical,frozen}), {@code home} (where embeddings are kept) and
 * {@code seed} may be given in {@code JAVA_TOOL_OPTIONS}.
 */
final class CrossValidation {

    private static final int FOLDS = 5;
    private static final int BINS = 10;
    private static final long SEED = Long.getLong("seed", 1);

    private final List<Example> pairs;
    private final int[] folds;
    private final Bench.Figures figures;
    private final List<Measured> measured = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Measured(String name, double[] margins) {}

    CrossValidation(List<Example> pairs, Bench.Figures figures) {
        this.pairs = pairs;
        this.folds = Folds.byConversation(pairs, FOLDS, SEED);
        this.figures = figures;
    }

    void run() {
        figures.figure("pairs", pairs.size(), "count");
        double longer =
                calibration(rule(candidate -> candidate.response().length())).accuracy();
        figures.figure("accuracy_longer", longer, "share");
        figures.figure("accuracy_shorter", 1 - longer, "share");
        figures.figure("accuracy_length_rule", Math.max(longer, 1 - longer), "share");
        try (var learners = new AnnotationConfigApplicationContext()) {
            learners.registerBean(Home.class, () -> new Home(Path.of(System.getProperty("home", "target/bench-home"))));
            learners.scan(
                    "org.touchstone.preference.lexical",
                    "org.touchstone.preference.djl",
                    "org.touchstone.preference.hybrid");
            learners.refresh();
            learners.getBeansOfType(Learner.class).values().stream()
                    .sorted(Comparator.comparing(Learner::family))
                    .filter(learner -> wanted(learner.family()))
                    .forEach(this::measure);
        }
        best();
        paired();
    }

    private static boolean wanted(Family family) {
        return Set.of(System.getProperty("families", "lexical,frozen,hybrid").split(",", -1))
                .contains(family.key());
    }

    private void measure(Learner learner) {
        long start = System.nanoTime();
        var all = new double[pairs.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            predict(learner, fold, all);
        }
        var name = learner.family().key();
        measured.add(new Measured(name, all));
        var quality = calibration(all);
        var interval = Wilson.interval(quality.accuracy() * pairs.size(), pairs.size(), 0.95);
        figures.figure("accuracy_" + name, quality.accuracy(), "share");
        figures.figure("accuracy_low_" + name, interval.low(), "share");
        figures.figure("accuracy_high_" + name, interval.high(), "share");
        figures.figure("logloss_" + name, quality.logLoss(), "nats");
        figures.figure("ece_" + name, quality.ece(BINS), "probability");
        figures.figure("seconds_" + name, (System.nanoTime() - start) / 1e9, "s");
    }

    private void predict(Learner learner, int fold, double[] all) {
        var training = IntStream.range(0, all.length)
                .filter(i -> folds[i] != fold)
                .mapToObj(pairs::get)
                .toList();
        var config = TrainingConfig.of(learner.family(), SEED);
        var scorer = learner.learn(new TrainingData(training, List.of()), config, Progress.silent())
                .scorer();
        for (int i = 0; i < all.length; i++) {
            if (folds[i] == fold) {
                var scores =
                        scorer.score(List.of(pairs.get(i).first(), pairs.get(i).second()));
                all[i] = scores[0] - scores[1];
            }
        }
    }

    private void best() {
        var best = measured.stream()
                .max(Comparator.comparingDouble(
                        family -> calibration(family.margins()).accuracy()))
                .orElseThrow();
        figures.figure("accuracy_best", calibration(best.margins()).accuracy(), best.name());
        figures.figure("ece_best", calibration(best.margins()).ece(BINS), best.name());
    }

    /** How much each family gains over the first one measured, and how surprising that would be by chance. */
    private void paired() {
        var reference = measured.getFirst();
        for (var other : measured.subList(1, measured.size())) {
            double gain = calibration(other.margins()).accuracy()
                    - calibration(reference.margins()).accuracy();
            var against = other.name() + "_over_" + reference.name();
            figures.figure("accuracy_gain_" + against, gain, "share");
            double chance = McNemar.exact(right(other.margins()), right(reference.margins()));
            figures.figure("mcnemar_p_" + against, chance, "probability");
        }
    }

    private boolean[] right(double[] all) {
        var right = new boolean[all.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = all[i] > 0 == pairs.get(i).label() > 0.5;
        }
        return right;
    }

    private double[] rule(ToDoubleFunction<Candidate> score) {
        return pairs.stream()
                .mapToDouble(pair -> score.applyAsDouble(pair.first()) - score.applyAsDouble(pair.second()))
                .toArray();
    }

    private Calibration calibration(double[] all) {
        return Calibration.ofMargins(
                all, pairs.stream().mapToDouble(Example::label).toArray());
    }
}
