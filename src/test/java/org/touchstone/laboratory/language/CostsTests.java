package org.touchstone.laboratory.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values by hand, slopes by differences. */
class CostsTests {

    private static final float[][] ONES = {{1, 1, 0}, {0.5f, 0}};
    private static final Map<String, Cost> ALL = Map.of(
            "likelihood", Costs.likelihood(ONES),
            "distillation", Costs.distillation(ONES),
            "ranked", Costs.ranked(new int[] {0}, new int[] {1}),
            "binary", Costs.binary(new boolean[] {true, false}),
            "shares", Costs.shares(new double[] {0.25, 1}),
            "values", Costs.values(new float[][] {{1, 0, 2}, {0, 3}}, ONES),
            "clipped", Costs.clipped(new float[][] {{-1.1f, -2, 0}, {-3, 0}}, new float[][] {{1, -2, 0}, {3, 0}}, 0.2),
            "sum",
                    Costs.likelihood(ONES)
                            .plus(Costs.binary(new boolean[] {true, false}).times(3)));

    private static Said said() {
        return new Said(
                new float[][] {{-1, -2.1f, 0}, {-0.5f, 0}},
                new float[][] {{0.1f, 0.2f, 0.7f}, {-0.3f, 0.4f}},
                new float[][] {{0.3f, 0.2f, 0.1f}, {0.6f, 0.9f}});
    }

    @ParameterizedTest
    @ValueSource(strings = {"likelihood", "distillation", "ranked", "binary", "shares", "values", "clipped", "sum"})
    void slopesAreWhatDifferencesFind(String name) {
        var cost = Objects.requireNonNull(ALL.get(name));
        var slopes = said().zeros();
        cost.of(said(), slopes);
        for (int plane = 0; plane < 3; plane++) {
            for (int row = 0; row < 2; row++) {
                for (int i = 0; i < ONES[row].length; i++) {
                    double difference = (at(cost, plane, row, i, 1e-2f) - at(cost, plane, row, i, -1e-2f)) / 2e-2;
                    assertThat((double) plane(slopes, plane)[row][i]).isCloseTo(difference, within(2e-3));
                }
            }
        }
    }

    private static double at(Cost cost, int plane, int row, int i, float by) {
        var said = said();
        plane(said, plane)[row][i] += by;
        return cost.of(said, said.zeros());
    }

    private static float[][] plane(Said said, int plane) {
        return switch (plane) {
            case 0 -> said.logProbabilities();
            case 1 -> said.scores();
            default -> said.divergences();
        };
    }

    @Test
    void valuesAreThoseOfTheFormulas() {
        assertThat(cost("likelihood")).isCloseTo((1 + 2.1 + 0.25) / 2.5, within(1e-6));
        assertThat(cost("distillation")).isCloseTo((0.3 + 0.2 + 0.3) / 2.5, within(1e-6));
        assertThat(cost("ranked")).isCloseTo(Math.log(1 + Math.exp(-0.3)), within(1e-6));
        assertThat(cost("binary"))
                .isCloseTo((Math.log(1 + Math.exp(-0.7)) + Math.log(1 + Math.exp(0.4))) / 2, within(1e-6));
        double quarter = 0.25 * Math.log(1 + Math.exp(-0.7)) + 0.75 * Math.log(1 + Math.exp(0.7));
        assertThat(cost("shares")).isCloseTo((quarter + Math.log(1 + Math.exp(-0.4))) / 2, within(1e-6));
    }

    /** The ratio exp(2.5) of the third token is worth no more than 1.2; the second, whose advantage is negative, keeps its own. */
    @Test
    void clipsWhatMovedFarEnough() {
        double expected = -(Math.exp(0.1) * 1 + Math.exp(-0.1) * -2 + 1.2 * 3) / 3;
        assertThat(cost("clipped")).isCloseTo(expected, within(1e-6));
    }

    private static double cost(String name) {
        return Objects.requireNonNull(ALL.get(name)).of(said(), said().zeros());
    }
}
