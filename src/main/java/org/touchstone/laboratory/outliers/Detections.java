package org.touchstone.laboratory.outliers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Measures;
import org.touchstone.preference.Layer;
import org.touchstone.statistics.Auroc;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.Estimate;

/**
 * How well each way tells the test texts apart, over all findings. Intervals come from resampling conversations of both datasets together 1,000
 * times, the seeds' mean being held.
 */
final class Detections {

    private static final int RESAMPLES = 1_000;

    private final Map<Place, List<Auroc>> areas = new HashMap<>();
    private final int[] conversations;

    /** Where something is told: by what a layer of a family sees, in some way. */
    record Place(String family, Layer.Depth depth, Method method) {}

    Detections(List<Finding> findings, List<Method> methods) {
        this.conversations = Arrays.stream(findings.getFirst().measures().many(OutliersKind.CONVERSATIONS))
                .mapToInt(name -> (int) name)
                .toArray();
        for (var finding : findings) {
            for (var depth : depths(finding.measures())) {
                methods.forEach(method -> add(finding, depth, method));
            }
        }
    }

    private static List<Layer.Depth> depths(Measures measures) {
        return measures.values().keySet().stream()
                .flatMap(name -> Method.DISTANCE.depth(name).stream())
                .toList();
    }

    private void add(Finding finding, Layer.Depth depth, Method method) {
        var measures = finding.measures();
        if (measures.has(method.measure(depth))) {
            var marks = measures.many(OutliersKind.OUTSIDE);
            var outside = new boolean[marks.length];
            for (int i = 0; i < outside.length; i++) {
                outside[i] = marks[i] > 0;
            }
            var place = new Place(finding.cell().at(OutliersKind.FAMILY), depth, method);
            areas.computeIfAbsent(place, _ -> new ArrayList<>())
                    .add(Auroc.of(measures.many(method.measure(depth)), outside));
        }
    }

    /** The layers of a family that anything was found about. */
    List<Layer.Depth> depths(String family) {
        return areas.keySet().stream()
                .filter(place -> place.family().equals(family) && place.method().equals(Method.DISTANCE))
                .map(Place::depth)
                .sorted()
                .toList();
    }

    /** What lies two thirds of the way through a family's encoder; empty where nothing there can be looked at. */
    Optional<Layer.Depth> middle(String family) {
        var depths = depths(family);
        return depths.contains(Layer.Depth.MIDDLE)
                ? Optional.of(Layer.Depth.MIDDLE)
                : Optional.of(Layer.Depth.layer(2 * depths.size() / 3)).filter(depths::contains);
    }

    /** The places of all layers of a family. */
    List<Place> places(String family, Method method) {
        return depths(family).stream()
                .map(depth -> new Place(family, depth, method))
                .filter(areas::containsKey)
                .toList();
    }

    /** The area at each seed. */
    double[] bySeed(Place place) {
        return of(place).stream().mapToDouble(Auroc::value).toArray();
    }

    /** The mean area over places and seeds. */
    Estimate area(List<Place> places) {
        return figure(rows -> mean(places, rows));
    }

    /** By how much the mean area over some places is larger than over others, on the same texts. */
    Estimate above(List<Place> better, List<Place> worse) {
        return figure(rows -> mean(better, rows) - mean(worse, rows));
    }

    private Estimate figure(ToDoubleFunction<int[]> figure) {
        return Bootstrap.clustered(conversations, figure, RESAMPLES, 0.95, new SplittableRandom(1));
    }

    private double mean(List<Place> places, int... rows) {
        return places.stream()
                .flatMap(place -> of(place).stream())
                .mapToDouble(area -> area.on(rows))
                .average()
                .orElse(Double.NaN);
    }

    private List<Auroc> of(Place place) {
        return areas.getOrDefault(place, List.of());
    }
}
