package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures of forecasts against scikit-learn, by {@code forecasts.py} among the test resources, and by hand. */
class ForecastsTests {

    private static final int EVENTS = 200;

    private static Forecasts forecasts() {
        var probabilities = IntStream.range(0, EVENTS)
                .mapToDouble(i -> Math.pow((i * 37 % 211 + 0.5) / 211, 2))
                .toArray();
        var outcomes = IntStream.range(0, EVENTS)
                .mapToDouble(i -> i * 73 % 199 / 199.0 < Math.pow(probabilities[i], 0.75) ? 1 : 0)
                .toArray();
        return Forecasts.of(probabilities, outcomes);
    }

    @Test
    void figuresAreThoseOfScikitLearn() {
        assertThat(forecasts().auroc()).isCloseTo(0.8419791666666667, within(1e-12));
        assertThat(forecasts().brier()).isCloseTo(0.163896284491112, within(1e-12));
        assertThat(forecasts().ece(10)).isCloseTo(0.07216998719705314, within(1e-12));
        assertThat(forecasts().rms(10)).isCloseTo(0.09050944722588257, within(1e-12));
        assertThat(forecasts().eceOfEqualWidth(10)).isCloseTo(0.08172693784955415, within(1e-12));
    }

    @Test
    void theTemperatureIsTheOneThatScipyFinds() {
        double temperature = forecasts().temperature();
        assertThat(temperature).isCloseTo(1.5787696599026058, within(1e-6));
        assertThat(forecasts().at(temperature).brier()).isCloseTo(0.16179119711492626, within(1e-7));
    }

    /** Two bins: (0.1, 0.3) with none of two, (0.6, 0.8) with one of two; the gaps are 0.2 and 0.2. */
    @Test
    void figuresByHand() {
        var four = Forecasts.of(new double[] {0.8, 0.1, 0.6, 0.3}, new double[] {1, 0, 0, 0});
        assertThat(four.ece(2)).isCloseTo(0.2, within(1e-12));
        assertThat(four.rms(2)).isCloseTo(0.2, within(1e-12));
        assertThat(four.eceOfEqualWidth(2)).isCloseTo(0.2, within(1e-12));
        assertThat(four.brier()).isCloseTo((0.04 + 0.01 + 0.36 + 0.09) / 4, within(1e-12));
        assertThat(four.auroc()).isEqualTo(1);
        assertThat(four.on(2, 2, 0).auroc()).isEqualTo(1);
        assertThat(four.on(1, 2).auroc()).as("nothing came true").isNaN();
    }

    /** In each bin of two: 0.2² - 0 / 1, and 0.2² - 0.25 / 1. */
    @Test
    void theSquaredErrorWithoutNoiseByHand() {
        var four = Forecasts.of(new double[] {0.8, 0.1, 0.6, 0.3}, new double[] {1, 0, 0, 0});
        assertThat(four.squaredError(2)).isCloseTo((0.04 + 0.04 - 0.25) / 2, within(1e-12));
        assertThat(four.squaredError(4)).as("bins of one").isNaN();
    }

    /** With noise the mean square error of a thousand calibrated samples would be 0.01. */
    @Test
    void withoutNoiseCalibratedForecastsHaveNoErrorOnAverage() {
        var random = new SplittableRandom(4);
        double mean = IntStream.range(0, 1_000)
                .mapToDouble(_ -> {
                    var probabilities = random.doubles(200).toArray();
                    var outcomes = Arrays.stream(probabilities)
                            .map(p -> random.nextDouble() < p ? 1 : 0)
                            .toArray();
                    return Forecasts.of(probabilities, outcomes).squaredError(10);
                })
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.0007));
    }

    /** Edges belong to the bin below, so one half is with 0.3 and one is with 0.9. */
    @Test
    void edgesOfEqualWidthBelongToTheBinBelow() {
        var four = Forecasts.of(new double[] {0.5, 0.3, 1, 0.9}, new double[] {1, 0, 1, 1});
        assertThat(four.eceOfEqualWidth(2)).isCloseTo((2 * 0.1 + 2 * 0.05) / 4, within(1e-12));
        assertThat(Forecasts.of(new double[] {0}, new double[] {1}).eceOfEqualWidth(10))
                .isEqualTo(1);
    }

    @Test
    void anOutcomeThatIsAShareCountsAsEachInProportion() {
        var shares = Forecasts.of(new double[] {0.75, 0.25}, new double[] {0.75, 0.25});
        assertThat(shares.brier()).as("three times of four 1/16, once 9/16").isCloseTo(0.1875, within(1e-12));
        assertThat(shares.ece(10)).isZero();
    }

    @Test
    void noTemperatureMovesCertaintyOrDoubt() {
        var sure = Forecasts.of(new double[] {0, 0.5, 1}, new double[] {0, 1, 1});
        assertThat(sure.at(3).probabilities()).containsExactly(0, 0.5, 1);
        assertThat(sure.temperature()).as("nothing tells anything").isEqualTo(1);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Forecasts.of(new double[] {1.1}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecasts.of(new double[] {0.5}, new double[] {Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> Forecasts.of(new double[] {0.5}, new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> forecasts().at(0));
    }
}
