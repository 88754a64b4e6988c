package org.touchstone.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How good predicted preferences are: for each pair a margin {@code d}, which predicts that the first response is preferred with
 * probability {@code p = σ(d) = 1 / (1 + exp(-d))}, and the label {@code y}, 1 if the first was preferred, 0 if the second,
 * anything between for a share of votes or a tie.
 *
 * <p>All figures are means over pairs and {@code NaN} without pairs. Accuracy, log-loss, Brier score, calibration error and
 * temperature do not depend on which response of a pair is called first; for {@link #auc} see there.
 */
public final class Calibration {

    private final double[] margins;
    private final double[] labels;

    private Calibration(double[] margins, double[] labels) {
        if (margins.length != labels.length) {
            throw new IllegalArgumentException(margins.length + " predictions but " + labels.length + " labels");
        }
        require(margins, d -> d, Double.NEGATIVE_INFINITY, "A margin is a number");
        require(labels, y -> y, 0, "A label lies in [0, 1]");
        require(labels, y -> 1 - y, 0, "A label lies in [0, 1]");
        this.margins = margins.clone();
        this.labels = labels.clone();
    }

    private static void require(double[] values, DoubleUnaryOperator measured, double minimum, String rule) {
        for (double value : values) {
            if (!(measured.applyAsDouble(value) >= minimum)) {
                throw new IllegalArgumentException(rule + " but was " + value);
            }
        }
    }

    /** Returns the calibration of margins {@code d}, score of the first response minus score of the second. */
    public static Calibration ofMargins(double[] margins, double[] labels) {
        return new Calibration(margins, labels);
    }

    /** Returns the calibration of probabilities that the first response is preferred. */
    public static Calibration ofProbabilities(double[] probabilities, double[] labels) {
        return new Calibration(
                Arrays.stream(probabilities).map(p -> Math.log(p / (1 - p))).toArray(), labels);
    }

    /** How many pairs there are. */
    public int size() {
        return margins.length;
    }

    /** The pairs with these indices, some perhaps repeated: for slices and for {@link Bootstrap}. */
    public Calibration on(int... rows) {
        return new Calibration(
                Arrays.stream(rows).mapToDouble(row -> margins[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> labels[row]).toArray());
    }

    /** The same with every margin divided by a temperature: above 1 softens the predictions, below 1 sharpens them. */
    public Calibration at(double temperature) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("A temperature is positive but was " + temperature);
        }
        return new Calibration(Arrays.stream(margins).map(d -> d / temperature).toArray(), labels);
    }

    /** Every pair twice, once under each naming of first and second: (d, y) and (-d, 1 - y). */
    public Calibration symmetrised() {
        int n = margins.length;
        return new Calibration(
                IntStream.range(0, 2 * n)
                        .mapToDouble(i -> i < n ? margins[i] : -margins[i - n])
                        .toArray(),
                IntStream.range(0, 2 * n)
                        .mapToDouble(i -> i < n ? labels[i] : 1 - labels[i - n])
                        .toArray());
    }

    /** The chance of agreeing with a label when the likelier response is chosen, by lot where {@code p} is one half. */
    public double accuracy() {
        return mean(i -> margins[i] > 0 ? labels[i] : margins[i] < 0 ? 1 - labels[i] : 0.5);
    }

    /** {@code -[y ln p + (1 - y) ln(1 - p)]}, in nats; infinite if a preference that occurred was predicted with 0. */
    public double logLoss() {
        return mean(i ->
                times(labels[i], Logistic.softplus(-margins[i])) + times(1 - labels[i], Logistic.softplus(margins[i])));
    }

    /** {@code (p - y)²}: Brier, 1950. */
    public double brier() {
        return mean(i -> Math.pow(Logistic.of(margins[i]) - labels[i], 2));
    }

    /**
     * The chance that of two pairs, one with the first response preferred and one with the second, the former has the larger
     * margin, equal margins counting half (Mann and Whitney, 1947); a soft label counts as each kind in proportion, but not
     * against itself. {@code NaN} if one kind does not occur. It depends on which response is called first: where that is not
     * random, in particular where the preferred one always comes first, ask {@link #symmetrised} for it.
     */
    public double auc() {
        return RankStatistic.auc(margins, labels);
    }

    /**
     * The expected calibration error, {@code Σ (count / total) |mean p - mean y|} over equally full bins of {@code p}, each pair
     * entering under both namings. Naeini, Cooper and Hauskrecht, 2015, with the bins of Nguyen and O'Connor, 2015.
     */
    public double ece(int bins) {
        return ReliabilityBin.expectedError(reliability(bins));
    }

    /**
     * The root mean square calibration error, {@code sqrt(Σ (count / total) (mean p - mean y)²)}, over the bins of {@link #ece}: what is far off counts
     * for more. Hendrycks, Mazeika and Dietterich, Deep Anomaly Detection with Outlier Exposure, 2019, section 4.6; Nguyen and O'Connor, 2015.
     */
    public double rms(int bins) {
        return ReliabilityBin.rootMeanSquareError(reliability(bins));
    }

    /**
     * The reliability diagram: equally full bins of {@code p}, ascending, each pair entering under both namings, so that the
     * diagram is point-symmetric about one half. Pairs of equal {@code p} share their mean label before they are put in bins, so
     * that their order cannot matter. With an even number of bins no pair is in one bin twice.
     */
    public List<ReliabilityBin> reliability(int bins) {
        var both = symmetrised();
        return ReliabilityBin.of(Arrays.stream(both.margins).map(Logistic::of).toArray(), both.labels, bins);
    }

    /**
     * The temperature that minimises the log-loss (Guo et al., On Calibration of Modern Neural Networks, 2017), between 0.01,
     * reached when no margin has the wrong sign, and 100, reached when the margins tell nothing. Fit it on pairs that were
     * neither trained nor tested on. 1 if no margin could tell anything, as all are zero or infinite.
     */
    public double temperature() {
        return Temperature.fit(margins, labels);
    }

    private double mean(IntToDoubleFunction term) {
        return IntStream.range(0, margins.length).mapToDouble(term).sum() / margins.length;
    }

    /** A product in which nothing of infinity is nothing. */
    private static double times(double weight, double loss) {
        return weight == 0 ? 0 : weight * loss;
    }
}
