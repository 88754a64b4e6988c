package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Tells when a fit has run away from what people said: a class that the majority sees in at least {@value #SEEN_PERCENT} items of a hundred
 * has less than a fifth of these left, or the workers' labels, each weighed the same, are expected to be wrong more often than right by
 * chance.
 */
final class Collapse {

    private static final int SEEN_PERCENT = 5;
    private static final int LEFT = 5;

    private Collapse() {}

    static boolean of(Aggregation fit, Aggregation majority) {
        return givesUpAClass(fit, majority) || distrustsMost(fit);
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
