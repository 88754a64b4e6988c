package org.touchstone.preference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.preference.MetricPoint;

class CurvesTests {

    @Test
    void whatRunsAlongDifferentAxesIsShownApart() {
        var curves = Curves.of(List.of(
                new MetricPoint("training loss, member 1", 10, 0.68),
                new MetricPoint("held-out log-loss, member 1", 1, 0.66),
                new MetricPoint("training loss, member 1", 20, 0.6),
                new MetricPoint("held-out log-loss, member 2", 1, 0.65),
                new MetricPoint("held-out log-loss, member 1", 2, 0.64),
                new MetricPoint("held-out log-loss by regularisation, mixture 0.5", 3, 0.7),
                new MetricPoint("held-out log-loss by trial", 1, 0.63),
                new MetricPoint("held-out log-loss, whole model", 1, 0.62)));
        assertThat(curves)
                .extracting(Curves::along)
                .containsExactly(
                        Curves.Along.EPOCH, Curves.Along.STEP, Curves.Along.REGULARISATION, Curves.Along.TRIAL);
        assertThat(curves.getFirst().rows())
                .extracting(Curves.Row::values)
                .containsExactly(List.of("0.6600", "0.6500"), Arrays.asList("0.6400", null));
        assertThat(curves.get(1).rows()).extracting(Curves.Row::step).containsExactly(10, 20);
    }
}
