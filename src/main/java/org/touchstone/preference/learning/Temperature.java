package org.touchstone.preference.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.preference.Loss;

/**
 * Temperature scaling (Guo et al. 2017): the one positive number by which score differences are divided so that their logistic function
 * is as good a probability as it can be; it changes no ranking.
 */
public final class Temperature {

    private static final double SMALLEST = 0.05;
    private static final double LARGEST = 20;
    private static final int STEPS = 80;

    private Temperature() {}

    /**
     * The temperature in [0.05, 20] with the least log-loss of the labels given the differences; 1 when there are no pairs. Log-loss is
     * convex in the inverse temperature, so a golden-section search finds it.
     */
    public static double fit(double[] differences, double[] labels) {
        if (differences.length == 0) {
            return 1;
        }
        double low = 1 / LARGEST;
        double high = 1 / SMALLEST;
        double ratio = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < STEPS; i++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (logLoss(differences, labels, left) <= logLoss(differences, labels, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return 2 / (low + high);
    }

    /**
     * The temperature for labelled pairs. Where ties have a probability of their own they are left out, unless there is nothing else: the
     * logistic function of a difference then says which response those prefer who prefer one. Each label q of n counts as (n q + 1) / (n + 2)
     * (Platt 1999), since a few pairs that are all ordered rightly would else make any probability look sure.
     */
    public static double fit(double[] differences, List<Example> pairs, Loss loss) {
        var all = IntStream.range(0, differences.length);
        var decided = loss.ties() == Loss.Ties.HALF
                ? all.toArray()
                : all.filter(i -> !pairs.get(i).isTie()).toArray();
        return fit(
                IntStream.of(decided).mapToDouble(i -> differences[i]).toArray(),
                IntStream.of(decided)
                        .mapToDouble(i -> (decided.length * pairs.get(i).label() + 1) / (decided.length + 2))
                        .toArray());
    }

    /** Mean over pairs of -[q log s(d b) + (1-q) log s(-d b)], in nats, with s the logistic function. */
    public static double logLoss(double[] differences, double[] labels, double inverseTemperature) {
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            double d = differences[i] * inverseTemperature;
            sum += labels[i] * softPlus(-d) + (1 - labels[i]) * softPlus(d);
        }
        return sum / differences.length;
    }

    /** The logarithm of 1 + e^x without overflow. */
    public static double softPlus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
