package org.touchstone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.preference.Family;
import org.touchstone.preference.learning.Learner;
import org.touchstone.statistics.Calibration;
import org.touchstone.statistics.McNemar;
import org.touchstone.statistics.Wilson;

/**
 * Every family on the same folds; nothing about a test fold reaches training, choice of settings or calibration. The system properties
 * {@code families} (such as {@code lexical,frozen,finetuned}), {@code home} (where embeddings are kept), {@code seeds} (how many, for families in
 * which chance has a part) and {@code points} (numbers of pairs to learn from, such as {@code 250,500}) may be given in
 * {@code JAVA_TOOL_OPTIONS}; and so may {@code folds}, the folds to be tested on where not all are ({@code 0,3,5}), and {@code parts}, see
 * {@link Parts}.
 */
final class CrossValidation {

    private static final int BINS = 15;
    private static final int DRAWS = 200;

    private final LabelledSet all;
    private final Set<Integer> folds;
    private final LabelledSet set;
    private final Bench.Figures figures;
    private final String points;
    private final List<Measured> measured = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Measured(String name, double[] margins) {}

    /**
     * To be run on these pairs.
     *
     * @param points numbers of pairs to learn from beside all, unless others are wanted
     */
    CrossValidation(LabelledSet all, String points, Bench.Figures figures) {
        this.all = all;
        this.folds = wanted(all);
        this.set = all.only(folds);
        this.figures = figures;
        this.points = System.getProperty("points", points);
    }

    private static Set<Integer> wanted(LabelledSet all) {
        var named = System.getProperty("folds", "");
        return named.isEmpty()
                ? IntStream.range(0, all.parts()).boxed().collect(Collectors.toSet())
                : Stream.of(named.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet());
    }

    void run() throws IOException {
        figures.figure("pairs", all.pairs().size(), "count");
        figures.figure("pairs_tested", set.pairs().size(), "count");
        figures.figure("folds", all.parts(), "count");
        figures.figure("folds_tested", folds.size(), "count");
        double longer = calibration(length()).accuracy();
        figures.figure("accuracy_longer", longer, "share");
        figures.figure("accuracy_shorter", 1 - longer, "share");
        figures.figure("accuracy_length_rule", Math.max(longer, 1 - longer), "share");
        try (var learning = new Learning()) {
            for (var learner : learning.learners()) {
                measure(learner);
            }
        }
        best();
        paired();
    }

    private void measure(Learner learner) throws IOException {
        long start = System.nanoTime();
        var name = learner.family().key();
        var predicted = Learning.predict(learner, all, folds, 1, Integer.MAX_VALUE);
        figures.figure("seconds_" + name, (System.nanoTime() - start) / 1e9, "s");
        measured.add(new Measured(name, predicted.margins()));
        tell(name, predicted.margins());
        alone(name, predicted.members());
        if (learner.family() != Family.LEXICAL && learner.family() != Family.HYBRID) {
            seeds(learner);
        }
        for (var point : points.isEmpty() ? new String[0] : points.split(",", -1)) {
            var few = Learning.predict(learner, all, folds, 1, Integer.parseInt(point));
            figures.figure(
                    "accuracy_%s_%s".formatted(point, name),
                    calibration(few.margins()).accuracy(),
                    "share");
        }
    }

    /** How good the members of the ensembles are without each other. */
    private void alone(String name, List<double[]> members) {
        var accuracies = members.stream()
                .mapToDouble(margins -> calibration(margins).accuracy())
                .summaryStatistics();
        figures.figure("accuracy_members_" + name, accuracies.getAverage(), "share");
        figures.figure("accuracy_best_member_" + name, accuracies.getMax(), "share");
        var costs = members.stream()
                .mapToDouble(margins -> calibration(margins).logLoss())
                .summaryStatistics();
        figures.figure("logloss_members_" + name, costs.getAverage(), "nats");
        figures.figure("logloss_best_member_" + name, costs.getMin(), "nats");
    }

    private void tell(String name, double[] margins) {
        var quality = calibration(margins);
        var interval = Wilson.interval(quality.accuracy() * quality.size(), quality.size(), 0.95);
        figures.figure("accuracy_" + name, quality.accuracy(), "share");
        figures.figure("accuracy_low_" + name, interval.low(), "share");
        figures.figure("accuracy_high_" + name, interval.high(), "share");
        int[] fresh =
                IntStream.range(0, margins.length).filter(i -> set.fresh()[i]).toArray();
        if (fresh.length < margins.length) {
            figures.figure("accuracy_fresh_" + name, quality.on(fresh).accuracy(), "share");
            figures.figure("logloss_fresh_" + name, quality.on(fresh).logLoss(), "nats");
        }
        figures.figure("logloss_" + name, quality.logLoss(), "nats");
        figures.figure("ece_" + name, quality.ece(BINS), "probability");
        figures.figure("ece_by_chance_" + name, byChance(margins), "probability");
    }

    /** The calibration error to be expected if every probability were right, for so many pairs leave some by chance. */
    private double byChance(double[] margins) {
        var random = new SplittableRandom(1);
        return IntStream.range(0, DRAWS)
                .mapToDouble(_ -> {
                    var drawn = new double[margins.length];
                    for (int i = 0; i < drawn.length; i++) {
                        drawn[i] = random.nextDouble() < 1 / (1 + Math.exp(-margins[i])) ? 1 : 0;
                    }
                    return Calibration.ofMargins(margins, drawn).ece(BINS);
                })
                .average()
                .orElseThrow();
    }

    private void seeds(Learner learner) throws IOException {
        var accuracies = new DoubleSummaryStatistics();
        accuracies.accept(calibration(measured.getLast().margins()).accuracy());
        for (long seed : Learning.seeds().skip(1).toList()) {
            var margins = Learning.predict(learner, all, folds, seed, Integer.MAX_VALUE)
                    .margins();
            accuracies.accept(calibration(margins).accuracy());
        }
        if (accuracies.getCount() > 1) {
            var name = learner.family().key();
            figures.figure("accuracy_mean_of_seeds_" + name, accuracies.getAverage(), "share");
            figures.figure("accuracy_worst_seed_" + name, accuracies.getMin(), "share");
            figures.figure("accuracy_best_seed_" + name, accuracies.getMax(), "share");
        }
    }

    private void best() {
        var best = measured.stream()
                .max(Comparator.comparingDouble(
                        family -> calibration(family.margins()).accuracy()))
                .orElseThrow();
        figures.figure("accuracy_best", calibration(best.margins()).accuracy(), best.name());
        figures.figure("logloss_best", calibration(best.margins()).logLoss(), best.name());
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
            right[i] = all[i] > 0 == set.pairs().get(i).label() > 0.5;
        }
        return right;
    }

    private double[] length() {
        return set.pairs().stream()
                .mapToDouble(pair -> pair.first().response().length()
                        - pair.second().response().length())
                .toArray();
    }

    private Calibration calibration(double[] all) {
        return Calibration.ofMargins(all, set.labels());
    }
}
