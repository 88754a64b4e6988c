package org.touchstone.bench;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.touchstone.support.Home;

/** Every family on the same folds, each conversation in one of them; nothing about a test fold reaches training or calibration. */
final class CrossValidation {

    private static final int FOLDS = 5;
    private static final long SEED = 1;

    private final List<Example> pairs;
    private final int[] folds;
    private final Bench.Figures figures;
    private final Map<String, double[]> differences = new LinkedHashMap<>();

    CrossValidation(List<Example> pairs, Bench.Figures figures) {
        this.pairs = pairs;
        this.folds = Folds.byConversation(pairs, FOLDS, SEED);
        this.figures = figures;
    }

    void run() {
        figures.figure("pairs", pairs.size(), "count");
        report("length_rule_longer", rule(candidate -> candidate.response().length()));
        report("length_rule_shorter", rule(candidate -> -candidate.response().length()));
        try (var learners = new AnnotationConfigApplicationContext()) {
            learners.registerBean(Home.class, () -> new Home(Path.of(System.getProperty("home", "target/bench-home"))));
            learners.scan("org.touchstone.preference");
            learners.refresh();
            learners.getBeansOfType(Learner.class).values().stream()
                    .sorted(Comparator.comparing(Learner::family))
                    .filter(learner -> wanted(learner.family()))
                    .forEach(this::measure);
        }
        best();
    }

    private static boolean wanted(Family family) {
        return Set.of(System.getProperty("families", "lexical,frozen,hybrid").split(","))
                .contains(family.key());
    }

    private void measure(Learner learner) {
        long start = System.nanoTime();
        var all = new double[pairs.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            predict(learner, fold, all);
        }
        var name = learner.family().key();
        differences.put(name, all);
        report(name, all);
        figures.figure("logloss_" + name, Scores.logLoss(all, labels()), "nats");
        figures.figure("ece_" + name, Scores.calibrationError(all, labels()), "probability");
        figures.figure("seconds_" + name, (System.nanoTime() - start) / 1e9, "s");
    }

    private void predict(Learner learner, int fold, double[] all) {
        var training = IntStream.range(0, all.length)
                .filter(i -> folds[i] != fold)
                .mapToObj(pairs::get)
                .toList();
        var config = TrainingConfig.of(learner.family(), SEED);
        var learned = learner.learn(new TrainingData(training, List.of()), config, Progress.silent());
        for (int i = 0; i < all.length; i++) {
            if (folds[i] == fold) {
                var pair = pairs.get(i);
                var scores = learned.scorer().score(List.of(pair.first(), pair.second()));
                all[i] = scores[0] - scores[1];
            }
        }
    }

    private void best() {
        var best = differences.entrySet().stream()
                .max(Map.Entry.comparingByValue(
                        (a, b) -> Double.compare(Scores.accuracy(a, labels()), Scores.accuracy(b, labels()))))
                .orElseThrow();
        figures.figure("accuracy_best", Scores.accuracy(best.getValue(), labels()), best.getKey());
        figures.figure("ece_best", Scores.calibrationError(best.getValue(), labels()), best.getKey());
    }

    private double[] rule(ToDoubleFunction<Candidate> score) {
        return pairs.stream()
                .mapToDouble(pair -> score.applyAsDouble(pair.first()) - score.applyAsDouble(pair.second()))
                .toArray();
    }

    private void report(String name, double[] all) {
        figures.figure("accuracy_" + name, Scores.accuracy(all, labels()), "share");
    }

    private double[] labels() {
        return pairs.stream().mapToDouble(Example::label).toArray();
    }
}
