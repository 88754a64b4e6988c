package org.touchstone.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.Estimate;
import org.touchstone.support.Figure;
import org.touchstone.support.Progress;

/**
 * Compares a strategy with chance on the answers that a study has. Models learn from the first 25, 50, 100, ... comparisons that each has
 * chosen, and all are measured on the same comparisons, which chance chose: those are a fair sample of the study, and the strategy's are
 * not. Chance's comparisons are divided into four parts by conversation; each part in turn is held out while the others teach, and no
 * model has seen a conversation that it is measured on. Intervals are from resampling the held-out conversations.
 */
final class Trial {

    private static final int PARTS = 4;
    private static final int SMALLEST = 25;
    private static final int RESAMPLES = 1_000;
    private static final double LEVEL = 0.95;
    private static final long SEED = 20_260_801;

    private final List<Answered> chance;
    private final List<Answered> chosen;
    private final Teacher teacher;

    /** Trains a model. */
    interface Teacher {
        PreferenceScorer learn(List<PreferencePair> pairs);
    }

    Trial(List<Answered> chance, List<Answered> chosen, Teacher teacher) {
        this.chance = chance.stream().sorted(Comparator.comparing(Answered::at)).toList();
        this.chosen = chosen.stream().sorted(Comparator.comparing(Answered::at)).toList();
        this.teacher = teacher;
    }

    /** The figures; progress hears how far the work is. */
    TrialFigures figures(Progress progress) {
        var byChance = new TreeMap<Integer, double[]>();
        var byStrategy = new TreeMap<Integer, double[]>();
        for (int part = 0; part < PARTS && chance.size() >= TrialFigures.FEWEST; part++) {
            learn(chance, part, byChance, progress);
            learn(chosen, part, byStrategy, progress);
        }
        byChance.values().removeIf(Trial::isIncomplete);
        byStrategy.values().removeIf(Trial::isIncomplete);
        var sizes = new HashSet<>(byChance.keySet());
        sizes.addAll(byStrategy.keySet());
        var points = sizes.stream()
                .sorted()
                .map(labels -> new TrialFigures.Point(
                        labels, accuracy(byStrategy.get(labels)), accuracy(byChance.get(labels))))
                .toList();
        return new TrialFigures(points, gain(byStrategy, byChance), chance.size(), chosen.size(), chance.size());
    }

    /** Lets models learn from more and more of what does not share a conversation with a part, and marks how they do on that part. */
    private void learn(List<Answered> from, int part, Map<Integer, double[]> right, Progress progress) {
        var held = IntStream.range(0, chance.size())
                .filter(i -> part(chance.get(i)) == part)
                .toArray();
        var pairs = from.stream()
                .filter(answered -> part(answered) != part)
                .map(Answered::pair)
                .toList();
        for (int labels = SMALLEST; labels <= pairs.size(); labels *= 2) {
            progress.report(part, PARTS);
            var scorer = teacher.learn(pairs.subList(0, labels));
            var marks = right.computeIfAbsent(labels, _ -> unmarked());
            for (int i : held) {
                marks[i] = mark(scorer, chance.get(i).pair());
            }
        }
    }

    private double[] unmarked() {
        var marks = new double[chance.size()];
        Arrays.fill(marks, Double.NaN);
        return marks;
    }

    private static boolean isIncomplete(double[] marks) {
        return Arrays.stream(marks).anyMatch(Double::isNaN);
    }

    /** 1 where the model prefers what people do, 1/2 where it is undecided. */
    private static double mark(PreferenceScorer scorer, PreferencePair pair) {
        var scores = scorer.score(List.of(
                new Candidate(pair.conversation(), pair.first()), new Candidate(pair.conversation(), pair.second())));
        double lead = pair.firstIsBetter() ? scores[0] - scores[1] : scores[1] - scores[0];
        return (Math.signum(lead) + 1) / 2;
    }

    private static int part(Answered answered) {
        return Math.floorMod(answered.conversation().hashCode(), PARTS);
    }

    private Figure accuracy(double @Nullable [] marks) {
        return marks == null ? Figure.missing("not so many labels yet") : figure(marks);
    }

    private Figure gain(Map<Integer, double[]> byStrategy, Map<Integer, double[]> byChance) {
        var gains = new ArrayList<double[]>();
        byStrategy.forEach((labels, marks) -> {
            var others = byChance.get(labels);
            if (others != null) {
                gains.add(IntStream.range(0, marks.length)
                        .mapToDouble(i -> marks[i] - others[i])
                        .toArray());
            }
        });
        if (gains.isEmpty()) {
            return Figure.missing("not so many labels yet");
        }
        var mean = new double[chance.size()];
        gains.forEach(gain -> Arrays.setAll(mean, i -> mean[i] + gain[i] / gains.size()));
        return figure(mean);
    }

    private Figure figure(double[] values) {
        var conversations = chance.stream()
                .mapToInt(answered -> answered.conversation().hashCode())
                .toArray();
        return shown(Bootstrap.clustered(
                conversations,
                rows -> Arrays.stream(rows)
                        .mapToDouble(i -> values[i])
                        .average()
                        .orElse(Double.NaN),
                RESAMPLES,
                LEVEL,
                new SplittableRandom(SEED)));
    }

    private static Figure shown(Estimate estimate) {
        var interval = estimate.interval();
        var value = estimate.isDefined() ? Double.valueOf(estimate.value()) : null;
        return interval == null
                ? new Figure(value, null, null, estimate.undefined())
                : new Figure(value, interval.low(), interval.high(), estimate.undefined());
    }
}
