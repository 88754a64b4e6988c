package org.touchstone.laboratory.outliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report.Shown;
import org.touchstone.laboratory.outliers.Detections.Place;
import org.touchstone.preference.Layer.Depth;
import org.touchstone.support.Phrase;

class DetectionsTests {

    private static final int TEXTS = 400;
    private static final List<Method> METHODS = Method.all(List.of(0, 10));
    private static final Place DISTANCE = new Place("lexical", Depth.LAST, Method.DISTANCE);
    private static final Place RELATIVE = new Place("lexical", Depth.LAST, Method.RELATIVE);
    private static final Place EXPOSED = new Place("lexical", Depth.LAST, Method.exposed(10));

    /** Outliers score 1 more than others in the mean by the relative distance and the classifier, by the distance nothing more. */
    private static Finding finding(int seed) {
        var random = new SplittableRandom(seed);
        return new Finding(
                new Cell(Map.of("family", "lexical", "seed", Integer.toString(seed)), 1),
                Measures.of("learned-from", 9)
                        .and("outside", numbers(i -> i % 2))
                        .and("conversations", numbers(i -> Math.floor(i / 2)))
                        .and("mahalanobis.last", numbers(_ -> random.nextGaussian()))
                        .and("relative.last", numbers(i -> i % 2 + random.nextGaussian()))
                        .and("exposed-10.last", numbers(i -> i % 2)),
                1);
    }

    private static double[] numbers(DoubleUnaryOperator number) {
        return IntStream.range(0, TEXTS).mapToDouble(number::applyAsDouble).toArray();
    }

    @Test
    void areasAreThoseOfTheScoresAveragedOverSeeds() {
        var detections = new Detections(List.of(finding(1), finding(2), finding(3)), METHODS);
        assertThat(detections.depths("lexical")).containsExactly(Depth.LAST);
        assertThat(detections.depths("frozen")).isEmpty();
        assertThat(detections.area(List.of(EXPOSED)).value()).isEqualTo(1);
        // Φ(1/√2), of which the mean of three areas of 200 against 200 has a standard error of about 0.014.
        var relative = detections.area(List.of(RELATIVE));
        assertThat(relative.value()).isEqualTo(0.7602499389065233, within(0.05));
        assertThat(relative.value())
                .isEqualTo(Arrays.stream(detections.bySeed(RELATIVE)).average().orElseThrow(), within(1e-12));
        assertThat(detections.area(List.of(RELATIVE, EXPOSED)).value())
                .isEqualTo((relative.value() + 1) / 2, within(1e-12));
    }

    @Test
    void differencesTellWhichWayIsBetter() {
        var detections = new Detections(List.of(finding(1), finding(2), finding(3)), METHODS);
        assertThat(shown(detections, RELATIVE, DISTANCE)).isEqualTo(Shown.YES);
        assertThat(shown(detections, DISTANCE, RELATIVE)).isEqualTo(Shown.NO);
        assertThat(shown(detections, EXPOSED, EXPOSED)).isEqualTo(Shown.UNDECIDED);
    }

    @Test
    void layersWithNumbersComeInTheirOrderAndTheMiddleLiesAtTwoThirds() {
        var measures = Measures.of("learned-from", 9)
                .and("outside", numbers(i -> i % 2))
                .and("conversations", numbers(i -> i));
        for (var layer : List.of("last", "layer-2", "layer-1", "layer-5", "layer-4", "layer-3")) {
            measures = measures.and("mahalanobis." + layer, numbers(i -> i % 2));
        }
        var cell = new Cell(Map.of("family", "finetuned", "seed", "1"), 1);
        var detections = new Detections(List.of(new Finding(cell, measures, 1)), METHODS);
        assertThat(detections.depths("finetuned"))
                .extracting(Depth::key)
                .containsExactly("layer-1", "layer-2", "layer-3", "layer-4", "layer-5", "last");
        assertThat(detections.middle("finetuned")).contains(Depth.layer(4));
        assertThat(detections.middle("lexical")).isEmpty();
    }

    private static Shown shown(Detections detections, Place better, Place worse) {
        return Drawing.claim(Phrase.of("any"), detections.above(List.of(better), List.of(worse)))
                .shown();
    }
}
