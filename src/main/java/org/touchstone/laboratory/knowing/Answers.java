package org.touchstone.laboratory.knowing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.statistics.Choices;
import org.touchstone.statistics.Forecasts;
import org.touchstone.statistics.ReliabilityBin;

/**
 * Judgements of one kind, so that figures can be taken of any of them. How sure a judge is of a question is the probability of the likeliest choice,
 * or the only probability there is. {@link #brier}, {@link #rms} and {@link #reliability} are about all choices, the others about how sure it is.
 */
final class Answers {

    private static final int BINS = 10;
    private static final double EVEN = 0.5;

    private final Asked asked;
    private final double[][] stated;
    private final double[][] came;
    private final double threshold;
    private final double[] sure;
    private final double[] right;
    private final Forecasts word;
    private final Forecasts telling;

    private Answers(Asked asked, double[][] stated, double[][] came, double threshold) {
        this.asked = asked;
        this.stated = stated;
        this.came = came;
        this.threshold = threshold;
        this.sure = Arrays.stream(stated).mapToDouble(Answers::greatest).toArray();
        this.right = IntStream.range(0, stated.length)
                .mapToDouble(i -> likeliest(stated[i], came[i]))
                .toArray();
        this.word = Forecasts.of(sure, right);
        this.telling = Forecasts.of(
                sure, Arrays.stream(right).map(share -> known(asked, share)).toArray());
    }

    /**
     * Answers of one kind; probabilities of choices are divided by their sum.
     *
     * @param threshold a question counts as known where a greater share of answers was right
     */
    static Answers of(Asked asked, List<Judgement> judgements, double threshold) {
        return new Answers(
                asked,
                judgements.stream()
                        .map(one -> asked == Asked.CHOICES ? parts(one.probabilities()) : one.probabilities())
                        .toArray(double[][]::new),
                judgements.stream().map(Judgement::came).toArray(double[][]::new),
                threshold);
    }

    private static double[] parts(double[] probabilities) {
        double sum = Arrays.stream(probabilities).sum();
        return Arrays.stream(probabilities).map(p -> p / sum).toArray();
    }

    private static double greatest(double[] probabilities) {
        return Arrays.stream(probabilities).max().orElseThrow();
    }

    /** What came of the likeliest choice; of several that are as likely their mean. */
    private static double likeliest(double[] probabilities, double[] came) {
        double most = greatest(probabilities);
        return IntStream.range(0, came.length)
                .filter(i -> probabilities[i] == most)
                .mapToDouble(i -> came[i])
                .average()
                .orElseThrow();
    }

    /** The temperature that makes the right answers most probable. */
    double temperature() {
        return asked == Asked.CHOICES
                ? Choices.temperature(
                        stated, Arrays.stream(came).mapToInt(Answers::one).toArray())
                : word.temperature();
    }

    private static int one(double[] came) {
        return IntStream.range(0, came.length)
                .filter(i -> came[i] == 1)
                .findFirst()
                .orElseThrow();
    }

    /** The same judge with one temperature for all of its probabilities. */
    Answers at(double temperature) {
        var scaled = asked == Asked.CHOICES
                ? Arrays.stream(stated).map(p -> Choices.at(p, temperature)).toArray(double[][]::new)
                : Arrays.stream(word.at(temperature).probabilities())
                        .mapToObj(p -> new double[] {p})
                        .toArray(double[][]::new);
        return new Answers(asked, scaled, came, threshold);
    }

    /** The share of questions whose likeliest choice is right, or on whose only probability it is right to be above one half. */
    double accuracy(int... rows) {
        return Arrays.stream(rows).mapToDouble(this::isRight).sum() / rows.length;
    }

    private double isRight(int row) {
        if (asked == Asked.CHOICES) {
            return right[row];
        }
        return sure[row] == EVEN ? EVEN : sure[row] > EVEN == known(asked, right[row]) > EVEN ? 1 : 0;
    }

    /** What has to be told apart: right from wrong, known from unknown. */
    private double known(Asked about, double share) {
        return about == Asked.KNOWLEDGE ? share > threshold ? 1 : 0 : share;
    }

    double ece(int... rows) {
        return word.on(rows).ece(BINS);
    }

    double eceOfEqualWidth(int... rows) {
        return word.on(rows).eceOfEqualWidth(BINS);
    }

    /** The mean square calibration error without what noise adds. */
    double squaredError(int... rows) {
        return word.on(rows).squaredError(BINS);
    }

    /** What noise adds to the mean square calibration error. */
    double noise() {
        return Math.pow(word.rms(BINS), 2) - word.squaredError(BINS);
    }

    double rms(int... rows) {
        return all(rows).rms(BINS);
    }

    double brier(int... rows) {
        return all(rows).brier();
    }

    /** How often the judge is surer of a question that it is right about than of one that it is wrong about. */
    double auroc(int... rows) {
        return telling.on(rows).auroc();
    }

    /** By how much more of those are right that it is more than half sure of than of all; not-a-number where there are none. */
    double gainOfTheSure(int... rows) {
        int[] surer = Arrays.stream(rows).filter(row -> sure[row] > EVEN).toArray();
        return Arrays.stream(at(surer, right)).average().orElse(Double.NaN)
                - Arrays.stream(at(rows, right)).average().orElse(Double.NaN);
    }

    List<ReliabilityBin> reliability(int... rows) {
        return all(rows).reliability(BINS);
    }

    /** The same answers as they would come if how sure the judge is were the truth, by numbers from [0, 1) for each of them. */
    double eceByChance(double[] lots) {
        return Forecasts.of(
                        sure,
                        IntStream.range(0, sure.length)
                                .mapToDouble(i -> lots[i] < sure[i] ? 1 : 0)
                                .toArray())
                .ece(BINS);
    }

    private Forecasts all(int[] rows) {
        return Forecasts.of(flat(rows, stated), flat(rows, came));
    }

    private static double[] at(int[] rows, double[] values) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static double[] flat(int[] rows, double[][] values) {
        int length = 0;
        for (int row : rows) {
            length += values[row].length;
        }
        var flat = new double[length];
        int end = 0;
        for (int row : rows) {
            System.arraycopy(values[row], 0, flat, end, values[row].length);
            end += values[row].length;
        }
        return flat;
    }
}
