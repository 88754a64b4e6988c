package org.touchstone.laboratory.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.laboratory.Measures;

class RobustnessReportTests {

    private static final double[] KL =
            IntStream.range(0, 12).mapToDouble(i -> i * i / 10.0).toArray();

    @Test
    void tellsALineInTheRootFromALineInTheDivergence() {
        var root = new Measures(Map.of())
                .and("kl", KL)
                .and("trained", IntStream.range(0, 12).mapToDouble(i -> 2.0 * i).toArray());
        var plain = new Measures(Map.of()).and("kl", KL).and("trained", KL);
        assertThat(RobustnessReport.closerToTheRoot(root)).isPositive();
        assertThat(RobustnessReport.closerToTheRoot(plain)).isNegative();
    }
}
