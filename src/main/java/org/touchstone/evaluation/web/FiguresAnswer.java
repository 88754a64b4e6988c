package org.touchstone.evaluation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.Details;
import org.touchstone.evaluation.Figures;
import org.touchstone.evaluation.Figures.Baseline;
import org.touchstone.evaluation.Figures.Bin;
import org.touchstone.evaluation.Figures.Ceiling;
import org.touchstone.evaluation.Figures.Counts;
import org.touchstone.evaluation.Figures.Measures;
import org.touchstone.support.Figure;

/**
 * What a measurement found, as scripts read it.
 *
 * @param by accuracies of parts of the pairs: {@code category}, {@code strength}, {@code votes}, {@code margin}, {@code length}, {@code turns},
 *     {@code source}
 * @param familiar pairs whose first user turn the model learned from; null where nobody knows
 * @param details null in a measurement from before there were any
 */
record FiguresAnswer(
        @JsonUnwrapped Counts counts,
        @JsonUnwrapped Measures measures,
        List<Bin> reliability,
        Map<String, List<Part>> by,
        List<Baseline> baselines,
        @Nullable Ceiling ceiling,
        @Nullable Integer familiar,
        @Nullable Double gapClosed,
        @Nullable Double shareOfNoiseCeiling,
        @Nullable Details details) {

    /** The accuracy on some of the pairs. */
    record Part(String name, int pairs, Figure accuracy) {}

    static FiguresAnswer of(Figures figures) {
        return new FiguresAnswer(
                figures.counts(),
                figures.measures(),
                figures.bins(),
                parts(figures),
                figures.baselines(),
                figures.ceiling(),
                figures.familiar(),
                figures.gapClosed(),
                figures.shareOfNoiseCeiling(),
                figures.details());
    }

    private static Map<String, List<Part>> parts(Figures figures) {
        return figures.slices().stream()
                .collect(Collectors.groupingBy(
                        Figures.Slice::by,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                slice -> new Part(slice.name(), slice.pairs(), slice.accuracy()),
                                Collectors.toList())));
    }
}
