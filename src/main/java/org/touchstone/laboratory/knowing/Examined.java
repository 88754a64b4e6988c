package org.touchstone.laboratory.knowing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.touchstone.laboratory.Measures;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.Estimate;

/** Fits a temperature to one half of the questions and takes all figures on the other, as the probabilities are and at the temperature. */
final class Examined {

    static final String TEMPERATURE = "temperature";
    static final String FITTED_ON = "fitted-on";
    static final String TESTED_ON = "tested-on";
    static final String QUESTIONS = "questions";
    static final String MASS = "mass";
    static final String CHANCE = "ece-by-chance";
    static final String SURE = "gain-of-the-sure";
    static final String ERROR = "error";
    static final String BEFORE = "before";
    static final String AFTER = "after";
    static final String BETTER = "better";
    static final String BINS = "bins";

    private static final int RESAMPLES = 1_000;
    private static final double LEVEL = 0.95;

    private final Judgements tested;
    private final int[] questions;
    private final int[] rows;
    private final Answers before;
    private final Answers after;
    private final DoubleConsumer done;
    private Measures found;

    private Examined(Asked asked, Judgements judgements, double threshold, DoubleConsumer done) {
        var fitted = judgements.half(true);
        this.tested = judgements.half(false);
        this.questions = questions(tested.all());
        this.rows = IntStream.range(0, tested.size()).toArray();
        this.before = Answers.of(asked, tested.all(), threshold);
        double temperature = Answers.of(asked, fitted.all(), threshold).temperature();
        this.after = before.at(temperature);
        this.done = done;
        this.found = Measures.of(TEMPERATURE, temperature)
                .and(FITTED_ON, fitted.size())
                .and(TESTED_ON, tested.size())
                .and(QUESTIONS, (double) Arrays.stream(questions).distinct().count())
                .and(
                        MASS,
                        judgements.all().stream()
                                .mapToDouble(Judgement::mass)
                                .average()
                                .orElseThrow());
    }

    /**
     * Takes the figures.
     *
     * @param asked what all judgements are about
     */
    static Measures measures(Asked asked, Judgements judgements, double threshold, DoubleConsumer done) {
        var examined = new Examined(asked, judgements, threshold, done);
        examined.run();
        if (asked != Asked.KNOWLEDGE) {
            examined.chance();
        }
        return examined.found;
    }

    /** A number for each judgement, alike where the question is. */
    static int[] questions(List<Judgement> judgements) {
        var numbers = new HashMap<String, Integer>();
        return judgements.stream()
                .mapToInt(one -> numbers.computeIfAbsent(one.question(), _ -> numbers.size()))
                .toArray();
    }

    private void run() {
        double share = 0;
        for (var quality : Quality.values()) {
            done.accept(share);
            share += 1.0 / Quality.values().length;
            var there = new Remembered(quality.of(before));
            var here = new Remembered(quality.of(after));
            keep(quality.key() + "-" + BEFORE, there::figure);
            keep(quality.key() + "-" + AFTER, here::figure);
            keep(quality.key() + "-" + BETTER, _ -> here.again() - there.again());
        }
        keep(SURE, before::gainOfTheSure);
        keepError(BEFORE, before);
        keepError(AFTER, after);
        keepBins(BEFORE, before);
        keepBins(AFTER, after);
    }

    private void keep(String name, ToDoubleFunction<int[]> figure) {
        found = found.and(name, numbers(estimate(figure)));
    }

    /** With the interval from resampling questions; the temperature stays. */
    private Estimate estimate(ToDoubleFunction<int[]> figure) {
        return Bootstrap.clustered(questions, figure, RESAMPLES, LEVEL, new SplittableRandom(1));
    }

    /** The root mean square error without noise. Resampling adds as much noise again as the sample has, which is taken off the interval. */
    private void keepError(String when, Answers answers) {
        var numbers = numbers(estimate(answers::squaredError));
        double noise = answers.noise();
        found = found.and(
                ERROR + "-" + when,
                new double[] {root(numbers[0]), root(numbers[1] - noise), root(numbers[2] - noise)});
    }

    private static double root(double square) {
        return Math.sqrt(Math.max(0, square));
    }

    private static double[] numbers(Estimate estimate) {
        var interval = estimate.interval();
        return interval == null
                ? new double[] {estimate.value(), Double.NaN, Double.NaN}
                : new double[] {estimate.value(), interval.low(), interval.high()};
    }

    /** Four numbers of each bin, one bin after the other. */
    private void keepBins(String when, Answers answers) {
        found = found.and(
                BINS + "-" + when,
                answers.reliability(rows).stream()
                        .flatMapToDouble(bin -> Arrays.stream(new double[] {
                            bin.predicted(),
                            bin.observed(),
                            bin.interval().low(),
                            bin.interval().high()
                        }))
                        .toArray());
    }

    /** A figure of one resample after the other. The same seed draws the same resamples, so that a difference need not take them anew. */
    private static final class Remembered {

        private final ToDoubleFunction<int[]> figure;
        private final Deque<Double> values = new ArrayDeque<>();

        Remembered(ToDoubleFunction<int[]> figure) {
            this.figure = figure;
        }

        double figure(int[] some) {
            double value = figure.applyAsDouble(some);
            values.add(value);
            return value;
        }

        double again() {
            return values.remove();
        }
    }

    /** The expected calibration error that a judge would show whose word is the truth: its mean and what it exceeds once in twenty times. */
    private void chance() {
        var random = new SplittableRandom(2);
        var errors = new double[RESAMPLES];
        Arrays.setAll(
                errors, _ -> before.eceByChance(random.doubles(rows.length).toArray()));
        Arrays.sort(errors);
        found = found.and(
                CHANCE,
                new double[] {Arrays.stream(errors).average().orElseThrow(), errors[(int) (LEVEL * RESAMPLES)]});
    }
}
