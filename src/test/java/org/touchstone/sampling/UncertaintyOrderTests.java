package org.touchstone.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.labeling.Priority;

class UncertaintyOrderTests {

    private static final int MANY = 4_000;

    private final double[] probabilities = new SplittableRandom(7).doubles(MANY).toArray();
    private final Priority[] order = UncertaintyOrder.of(probabilities, "hybrid", 11);

    @ParameterizedTest(name = "p = {0} has uncertainty {1}")
    @CsvSource({"0.5, 1.0", "0.75, 0.5", "0.25, 0.5", "1.0, 0.0", "0.0, 0.0"})
    void aModelIsLeastCertainNearOneHalf(double probability, double uncertainty) {
        assertThat(UncertaintyOrder.uncertainty(probability)).isEqualTo(uncertainty);
    }

    @Test
    void asksFirstWhereTheModelKnowsLeast() {
        var byModel = IntStream.range(0, MANY)
                .filter(i -> !byChance(order[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(order[b].value(), order[a].value()))
                .mapToDouble(i -> UncertaintyOrder.uncertainty(probabilities[i]))
                .toArray();
        var descending = Arrays.stream(byModel)
                .boxed()
                .sorted((a, b) -> Double.compare(b, a))
                .toList();
        assertThat(byModel)
                .containsExactly(
                        descending.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Test
    void givesAQuarterOfTheQueueToChance() {
        assertThat(Arrays.stream(order).filter(UncertaintyOrderTests::byChance).count())
                .isEqualTo(MANY / 4);
    }

    @Test
    void givesAboutAQuarterOfTheFirstPlacesToChance() {
        var front = Arrays.stream(order)
                .sorted((a, b) -> Double.compare(b.value(), a.value()))
                .limit(400)
                .filter(UncertaintyOrderTests::byChance)
                .count();
        assertThat(front / 400.0).isCloseTo(0.25, within(0.08));
    }

    @Test
    void repeatsItselfWithTheSameSeed() {
        assertThat(UncertaintyOrder.of(probabilities, "hybrid", 11)).containsExactly(order);
        assertThat(UncertaintyOrder.of(probabilities, "hybrid", 12)).isNotEqualTo(order);
    }

    @Test
    void namesTheModelAndItsProbability() {
        var sure = UncertaintyOrder.of(new double[] {0.9}, "hybrid 3", 1)[0];
        assertThat(sure.reason()).isEqualTo("hybrid 3 gives the first response 90%: uncertainty 0.20");
    }

    private static boolean byChance(Priority priority) {
        return priority.reason().startsWith("chosen at random");
    }
}
