package org.touchstone.sampling.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LastLayerTests {

    private static final float[][] DIFFERENCES = {{1, 0.5f}, {-0.3f, 2}, {0.7f, -1.1f}, {-1.5f, 0.2f}};
    private static final double[] LABELS = {1, 0, 1, 0.25};
    private static final float[] NEW = {0.4f, -0.9f};

    /** Fifty Newton steps in numpy 2.4 on the same numbers (src/bench/python/last_layer.py). */
    @Test
    void findsTheMaximumAndTheCurvatureThatNumpyFinds() {
        var layer = LastLayer.of(DIFFERENCES, LABELS, 2, new double[2]);
        assertThat(layer.weights()).containsExactly(new double[] {0.43505018, -0.37276580}, within(1e-6));
        assertThat(layer.curvature().logDeterminant()).isCloseTo(2.200072476689284, within(1e-6));
        assertThat(layer.variance(NEW)).isCloseTo(0.2945416362262348, within(1e-6));
        assertThat(layer.probability(NEW)).isCloseTo(0.6183085850537416, within(1e-6));
    }

    @Test
    void isAsUnsureAsThePriorBeforeAnythingIsJudged() {
        var prior = LastLayer.prior(2, 4);
        assertThat(prior.variance(new float[] {3, 4})).isCloseTo(25 / 4.0, within(1e-12));
        assertThat(prior.probability(new float[] {3, 4})).isEqualTo(0.5);
    }

    /** Adding comparisons one by one must leave what a new factorisation of the whole gives. */
    @Test
    void keepsLeveragesAsANewFactorisationWould() {
        var random = new SplittableRandom(5);
        var pool = random(random, 700, 7);
        var past = random(random, 30, 7);
        var weights = random.doubles(30, 0.05, 0.25).toArray();
        var leverage = new Leverage(pool, LastLayer.curvature(past, weights, 1.5, 7));
        assertLeverages(leverage, pool, past, weights);
        leverage.add(3, 0.2);
        leverage.add(11, 0.25);
        leverage.add(3, 0.1);
        var more = new float[][] {pool[3], pool[11], pool[3]};
        assertLeverages(leverage, pool, joined(past, more), joined(weights, new double[] {0.2, 0.25, 0.1}));
    }

    private static void assertLeverages(Leverage leverage, float[][] pool, float[][] added, double[] weights) {
        var anew = new LastLayer(new double[7], LastLayer.curvature(added, weights, 1.5, 7));
        for (int i = 0; i < pool.length; i++) {
            assertThat(leverage.values()[i]).as("%d", i).isCloseTo(anew.variance(pool[i]), within(1e-5));
        }
    }

    private static float[][] joined(float[][] left, float[][] right) {
        var joined = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, joined, left.length, right.length);
        return joined;
    }

    private static double[] joined(double[] left, double[] right) {
        return DoubleStream.concat(Arrays.stream(left), Arrays.stream(right)).toArray();
    }

    private static float[][] random(SplittableRandom random, int rows, int width) {
        var numbers = new float[rows][width];
        for (var row : numbers) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextDouble(-1, 1);
            }
        }
        return numbers;
    }
}
