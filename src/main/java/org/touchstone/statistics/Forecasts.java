package org.touchstone.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good probabilities are that were stated for events: for each event the probability {@code p} and what came of it, {@code y}, 1 if it came true,
 * 0 if not, anything between for the share of times that it came true.
 *
 * <p>All figures are means over events and {@code NaN} without any. Unlike {@link Calibration}, which is about a choice of two that have no order,
 * an event and its absence are different things here.
 */
public final class Forecasts {

    private final double[] probabilities;
    private final double[] outcomes;

    private Forecasts(double[] probabilities, double[] outcomes) {
        this.probabilities = probabilities;
        this.outcomes = outcomes;
    }

    /** Returns forecasts; all numbers lie in [0, 1]. */
    public static Forecasts of(double[] probabilities, double[] outcomes) {
        if (probabilities.length != outcomes.length) {
            throw new IllegalArgumentException(
                    probabilities.length + " probabilities but " + outcomes.length + " outcomes");
        }
        if (!IntStream.range(0, outcomes.length).allMatch(i -> isShare(probabilities[i]) && isShare(outcomes[i]))) {
            throw new IllegalArgumentException("Probabilities and outcomes lie in [0, 1]");
        }
        return new Forecasts(probabilities.clone(), outcomes.clone());
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    /** How many events there are. */
    public int size() {
        return outcomes.length;
    }

    public double[] probabilities() {
        return probabilities.clone();
    }

    /** The events with these indices, some perhaps repeated. */
    public Forecasts on(int... rows) {
        return new Forecasts(
                Arrays.stream(rows).mapToDouble(row -> probabilities[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> outcomes[row]).toArray());
    }

    /** The same with the logarithm of every odds divided by a temperature: above 1 softens, below 1 sharpens; 0, 1/2 and 1 stay. */
    public Forecasts at(double temperature) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("A temperature is positive but was " + temperature);
        }
        return new Forecasts(
                Arrays.stream(probabilities)
                        .map(p -> Logistic.of(Math.log(p / (1 - p)) / temperature))
                        .toArray(),
                outcomes);
    }

    /** The temperature of {@link Calibration#temperature}, which minimises the log-loss. Fit it on other events than those it is to serve. */
    public double temperature() {
        return Calibration.ofProbabilities(probabilities, outcomes).temperature();
    }

    /** The mean over all times of {@code (p - 1)²} when the event came true and {@code p²} when it did not: Brier, 1950. */
    public double brier() {
        return IntStream.range(0, size())
                        .mapToDouble(i -> outcomes[i] * Math.pow(1 - probabilities[i], 2)
                                + (1 - outcomes[i]) * Math.pow(probabilities[i], 2))
                        .sum()
                / size();
    }

    /** The expected calibration error over equally full bins of {@code p}: {@link Calibration#ece} without the other naming. */
    public double ece(int bins) {
        return ReliabilityBin.expectedError(reliability(bins));
    }

    /** The same over bins of equal width: Naeini, Cooper and Hauskrecht, 2015; Guo et al., 2017. */
    public double eceOfEqualWidth(int bins) {
        return ReliabilityBin.expectedError(ReliabilityBin.ofEqualWidth(probabilities, outcomes, bins));
    }

    /** The root mean square calibration error over equally full bins of {@code p}. */
    public double rms(int bins) {
        return ReliabilityBin.rootMeanSquareError(reliability(bins));
    }

    /**
     * The square of {@link #rms} without what noise adds to it, {@code Σ (count / total) ((mean p - mean y)² - variance of y / (count - 1))}, which is
     * as often too small as too large and so may be negative: Kumar, Liang and Ma, Verified Uncertainty Calibration, 2019, section 4. {@code NaN}
     * where a bin has but one event.
     */
    public double squaredError(int bins) {
        var squares = ReliabilityBin.of(
                probabilities, Arrays.stream(outcomes).map(y -> y * y).toArray(), bins);
        var reliability = reliability(bins);
        return IntStream.range(0, reliability.size())
                        .mapToDouble(i ->
                                squaredError(reliability.get(i), squares.get(i).observed()))
                        .sum()
                / size();
    }

    private static double squaredError(ReliabilityBin bin, double square) {
        double variance = Math.max(0, square - bin.observed() * bin.observed());
        return bin.count() < 2
                ? Double.NaN
                : bin.count() * (Math.pow(bin.predicted() - bin.observed(), 2) - variance / (bin.count() - 1));
    }

    /**
     * The chance that of two events, one that came true and one that did not, the former has the larger probability, equal ones counting half;
     * {@code NaN} if one kind does not occur. An event that came true at times counts as each kind in proportion, but not against itself.
     */
    public double auroc() {
        return RankStatistic.auc(probabilities, outcomes);
    }

    /** The reliability diagram: equally full bins of {@code p}, ascending; events of equal {@code p} share their mean outcome first. */
    public List<ReliabilityBin> reliability(int bins) {
        return ReliabilityBin.of(probabilities, outcomes, bins);
    }
}
