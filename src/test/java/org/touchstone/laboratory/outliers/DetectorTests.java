package org.touchstone.laboratory.outliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.statistics.Auroc;

/** Normal vectors of which it is known how well they can be told apart. */
class DetectorTests {

    private static final double CORRELATION = 0.8;
    private static final int TEXTS = 20_000;

    /** Columns go together inside and not outside. */
    private static double[][] pairs(int rows, double correlation, double shift, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, rows)
                .mapToObj(_ -> {
                    double first = random.nextGaussian();
                    double own = random.nextGaussian();
                    double second = correlation * first + Math.sqrt(1 - correlation * correlation) * own;
                    return new double[] {first + shift, second + shift};
                })
                .toArray(double[][]::new);
    }

    /**
     * Where outliers differ by nothing but the sign of the correlation r, the diagonal distance tells nothing of what the full one tells. With the
     * principal axes u, v of variances 1 + r and 1 - r inside and the other way round outside, the relative distance is
     * {@code (r/(1-r)) v² - (r/(1+r)) u²}.
     */
    @Test
    void theRelativeDistanceSeesCorrelationsThatAreNotThere() {
        var detector = new Detector(pairs(TEXTS, CORRELATION, 0, 1));
        double relative = area(detector.relative(tested(-CORRELATION, 0)));
        double distance = area(detector.distances(tested(-CORRELATION, 0)));
        // For each kind 200,000 draws of the closed form, compared once.
        assertThat(relative).isEqualTo(expected(1), within(0.015));
        assertThat(distance).isEqualTo(expected(0), within(0.015));
        assertThat(relative).isGreaterThan(distance);
    }

    /** The chance that an outlier lies further, by the variances of the axes alone; part of the diagonal is taken off. */
    private static double expected(double part) {
        var random = new SplittableRandom(9);
        int won = 0;
        for (int i = 0; i < 200_000; i++) {
            double inside = score(random, 1 + CORRELATION, 1 - CORRELATION, part);
            double outside = score(random, 1 - CORRELATION, 1 + CORRELATION, part);
            won += outside > inside ? 1 : 0;
        }
        return won / 200_000.0;
    }

    private static double score(SplittableRandom random, double alongVariance, double acrossVariance, double part) {
        double along = alongVariance * Math.pow(random.nextGaussian(), 2);
        double across = acrossVariance * Math.pow(random.nextGaussian(), 2);
        return along / (1 + CORRELATION) + across / (1 - CORRELATION) - part * (along + across);
    }

    /** Outliers shifted by one along both columns lie √(2/(1+r)) from the rest, as the best line sees it: Φ(d/√2) of them are told. */
    @Test
    void aClassifierThatSawOutliersFindsAShiftAsWellAsCanBe() {
        var detector = new Detector(pairs(TEXTS, CORRELATION, 0, 1));
        var seen = pairs(2_000, CORRELATION, 1, 4);
        // d = √(2/1.8) = 1.0541, and Φ(d/√2) = Φ(0.7454) = 0.7720.
        assertThat(area(detector.exposed(seen, tested(CORRELATION, 1)))).isEqualTo(0.7720, within(0.01));
        assertThat(detector.shrinkage()).isLessThan(0.01);
    }

    private static double[][] tested(double correlation, double shift) {
        var tested = new double[2 * TEXTS][];
        System.arraycopy(pairs(TEXTS, CORRELATION, 0, 2), 0, tested, 0, TEXTS);
        System.arraycopy(pairs(TEXTS, correlation, shift, 3), 0, tested, TEXTS, TEXTS);
        return tested;
    }

    private static double area(double[] scores) {
        var outside = new boolean[scores.length];
        Arrays.fill(outside, TEXTS, outside.length, true);
        return Auroc.of(scores, outside).value();
    }
}
