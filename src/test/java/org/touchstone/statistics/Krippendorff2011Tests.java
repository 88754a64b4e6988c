package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The examples of Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, sections A to E. */
class Krippendorff2011Tests {

    private static final int[][] FOUR_OBSERVERS = units(
            "1 2 3 3 2 1 4 1 2 . . .", //
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .");

    @Test
    void reproducesTheBinaryExample() {
        var units = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

        assertThat(KrippendorffAlpha.nominal(units)).isEqualTo(0.095, within(0.0005));
    }

    @Test
    void reproducesTheNominalExampleOfTwoObservers() {
        var units = units("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4");

        assertThat(KrippendorffAlpha.nominal(units)).isEqualTo(0.692, within(0.0005));
    }

    @Test
    void reproducesNominalAlphaOfFourObserversWithMissingLabels() {
        assertThat(KrippendorffAlpha.nominal(FOUR_OBSERVERS)).isEqualTo(0.743, within(0.0005));
    }

    @Test
    void reproducesOrdinalAlphaOfFourObserversWithMissingLabels() {
        assertThat(KrippendorffAlpha.ordinal(FOUR_OBSERVERS)).isEqualTo(0.815, within(0.0005));
    }

    @Test
    void reproducesIntervalAlphaOfFourObserversWithMissingLabels() {
        assertThat(KrippendorffAlpha.interval(FOUR_OBSERVERS)).isEqualTo(0.849, within(0.0005));
    }

    /** One line per observer, one word per unit, a dot where the label is missing. */
    private static int[][] units(String... observers) {
        var labels = Arrays.stream(observers).map(line -> line.split(" ")).toArray(String[][]::new);
        return IntStream.range(0, labels[0].length)
                .mapToObj(unit -> Arrays.stream(labels)
                        .map(line -> line[unit])
                        .filter(label -> !label.equals("."))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
    }
}
