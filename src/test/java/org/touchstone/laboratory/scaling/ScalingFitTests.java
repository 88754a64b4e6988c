package org.touchstone.laboratory.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.laboratory.scaling.ScalingFit.Point;

class ScalingFitTests {

    private static final double A = 0.41;
    private static final double B = 0.006;
    private static final double C = 0.021;

    private static Point[] planted(double[] sizes, double[] data) {
        return Arrays.stream(sizes)
                .boxed()
                .flatMap(size -> Arrays.stream(data)
                        .mapToObj(pairs -> new Point(
                                Math.log(size), Math.log(pairs), A + B * Math.log(size) + C * Math.log(pairs))))
                .toArray(Point[]::new);
    }

    @Test
    void plantedConstantsComeBack() {
        var fit = ScalingFit.of(planted(new double[] {1e4, 1e6, 2.2e7}, new double[] {100, 400, 1600, 6400}));
        assertThat(fit.intercept()).isCloseTo(A, within(1e-9));
        assertThat(fit.size()).isCloseTo(B, within(1e-9));
        assertThat(fit.data()).isCloseTo(C, within(1e-9));
    }

    @Test
    void whatThePointsCannotTellIsLeftOpen() {
        var oneSize = ScalingFit.of(planted(new double[] {1e6}, new double[] {100, 400, 1600}));
        assertThat(oneSize.size()).isNaN();
        assertThat(oneSize.data()).isCloseTo(C, within(1e-9));
        var oneAmount = ScalingFit.of(planted(new double[] {1e4, 1e6}, new double[] {400}));
        assertThat(oneAmount.data()).isNaN();
        assertThat(oneAmount.size()).isCloseTo(B, within(1e-9));
        var single = ScalingFit.of(planted(new double[] {1e4}, new double[] {400}));
        assertThat(single.size()).isNaN();
        assertThat(single.data()).isNaN();
        assertThat(single.intercept()).isCloseTo(A + B * Math.log(1e4) + C * Math.log(400), within(1e-9));
        // Where size grows in step with data nobody can say which of the two it was.
        var inStep = ScalingFit.of(IntStream.range(1, 5)
                .mapToObj(i -> new Point(2 * i, i, A + C * i))
                .toArray(Point[]::new));
        assertThat(inStep.size()).isNaN();
        assertThat(inStep.data()).isCloseTo(C, within(1e-9));
    }

    /** Unbiased under noise: the mean over many draws is within five of its standard errors of the truth. */
    @Test
    void noiseAveragesOut() {
        var random = new SplittableRandom(5);
        var clean = planted(new double[] {1e4, 1e6, 2.2e7}, new double[] {100, 400, 1600, 6400});
        var slopes = IntStream.range(0, 2_000)
                .mapToDouble(_ -> ScalingFit.of(Arrays.stream(clean)
                                .map(point -> new Point(
                                        point.lnP(), point.lnD(), point.accuracy() + 0.02 * random.nextGaussian()))
                                .toArray(Point[]::new))
                        .data())
                .toArray();
        double mean = Arrays.stream(slopes).average().orElseThrow();
        double variance = Arrays.stream(slopes)
                        .map(slope -> (slope - mean) * (slope - mean))
                        .sum()
                / (slopes.length - 1);
        assertThat(mean).isCloseTo(C, within(5 * Math.sqrt(variance / slopes.length)));
    }
}
