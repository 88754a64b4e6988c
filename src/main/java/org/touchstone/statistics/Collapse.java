package org.touchstone.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tells when a fit has run away from what people said: a class that the majority sees in at least {@value #SEEN_PERCENT} items of a hundred
 * has less than a fifth of these left; or the workers' labels, each weighed the same, are expected to be wrong more often than right by
 * chance; or it makes next to nothing of what all agree on, as a fit does that takes everybody for a spammer where nearly all labels name
 * one class: the class that two labels or more name alone is, on average, no further from chance than a quarter of the way to certainty.
 */
final class Collapse {

    private static final int SEEN_PERCENT = 5;
    private static final int LEFT = 5;
    private static final double TOLD = 0.25;

    private Collapse() {}

    static boolean of(Labels labels, Aggregation fit, Aggregation majority) {
        return givesUpAClass(fit, majority) || distrustsMost(fit) || doubtsUnanimity(labels, fit);
    }

    private static boolean doubtsUnanimity(Labels labels, Aggregation fit) {
        double chance = 1.0 / labels.classes();
        var counts = labels.counts();
        double believed = IntStream.range(0, counts.length)
                .filter(item -> isUnanimous(counts[item]))
                .mapToDouble(item -> believed(counts[item], fit.posterior()[item]))
                .average()
                .orElse(1);
        return believed < chance + TOLD * (1 - chance);
    }

    private static boolean isUnanimous(double[] votes) {
        double most = Arrays.stream(votes).max().orElse(0);
        return most >= 2 && most == Arrays.stream(votes).sum();
    }

    private static double believed(double[] votes, double[] posterior) {
        return IntStream.range(0, votes.length)
                .filter(c -> votes[c] > 0)
                .mapToDouble(c -> posterior[c])
                .sum();
    }

    private static boolean givesUpAClass(Aggregation fit, Aggregation majority) {
        int classes = fit.posterior().length == 0 ? 0 : fit.posterior()[0].length;
        for (int c = 0; c < classes; c++) {
            long seen = count(majority, c);
            if (100 * seen >= SEEN_PERCENT * (long) fit.posterior().length && LEFT * count(fit, c) < seen) {
                return true;
            }
        }
        return false;
    }

    private static long count(Aggregation fit, int wanted) {
        return Arrays.stream(fit.winners()).filter(c -> c == wanted).count();
    }

    private static boolean distrustsMost(Aggregation fit) {
        int classes = fit.posterior().length == 0 ? 1 : fit.posterior()[0].length;
        return Arrays.stream(fit.reliability()).average().orElse(1) < 1.0 / classes;
    }
}
