package org.touchstone.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.touchstone.quality.ReviewReport.Behaviour;
import org.touchstone.quality.ReviewReport.Figures;
import org.touchstone.statistics.AdditiveStatistic;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.FleissKappa;
import org.touchstone.statistics.KrippendorffAlpha;
import org.touchstone.statistics.KrippendorffAlpha.Metric;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/** Turns reviews into figures; the same reviews always give the same intervals. */
final class ReviewFigures {

    private static final int RESAMPLES = 1000;
    private static final double LEVEL = 0.95;
    private static final long SEED = 20_221_219;

    private ReviewFigures() {}

    static Figures of(List<Reviewed> items) {
        var units = items.stream().map(Reviewed::codes).toArray(int[][]::new);
        return new Figures(
                byMajority(items),
                share(items.stream().mapToInt(Reviewed::right).sum(), judgments(items)),
                relevance(items),
                estimate(KrippendorffAlpha.statistic(units, Metric.NOMINAL)),
                kappa(units));
    }

    static List<Behaviour> behaviours(List<Reviewed> items) {
        Map<String, List<Reviewed>> byName = items.stream()
                .collect(Collectors.groupingBy(each -> each.item().behaviour(), TreeMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(entry -> new Behaviour(
                        entry.getKey(),
                        entry.getValue().size(),
                        judgments(entry.getValue()),
                        byMajority(entry.getValue()),
                        relevance(entry.getValue())))
                .toList();
    }

    static Figure relevance(List<Reviewed> items) {
        var ratings = items.stream().map(Reviewed::ratings).toList();
        var values = ratings.stream().flatMapToDouble(DoubleStream::of).toArray();
        if (values.length == 0) {
            return Figure.missing("nothing was rated");
        }
        var clusters = IntStream.range(0, ratings.size())
                .flatMap(item -> Arrays.stream(ratings.get(item)).mapToInt(_ -> item))
                .toArray();
        return estimate(AdditiveStatistic.clusteredMean(values, clusters));
    }

    private static Figure byMajority(List<Reviewed> items) {
        return share(items.stream().mapToDouble(Reviewed::majority).sum(), items.size());
    }

    /** Over the items that have the number of reviews most items have, at least two: the measure wants equally many. */
    private static Figure kappa(int[][] units) {
        var sizes = Arrays.stream(units)
                .map(unit -> unit.length)
                .filter(size -> size > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var usual = sizes.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder()));
        if (usual.isEmpty()) {
            return Figure.missing("no item has two reviews");
        }
        int raters = usual.get().getKey();
        return estimate(FleissKappa.statistic(
                Arrays.stream(units).filter(unit -> unit.length == raters).toArray(int[][]::new)));
    }

    private static int judgments(List<Reviewed> items) {
        return items.stream().mapToInt(each -> each.judgments().size()).sum();
    }

    private static Figure share(double part, int whole) {
        if (whole == 0) {
            return Figure.missing("nothing has been reviewed");
        }
        var interval = Wilson.interval(part, whole, LEVEL);
        return new Figure(part / whole, interval.low(), interval.high(), null);
    }

    private static Figure estimate(AdditiveStatistic statistic) {
        return Shown.of(Bootstrap.percentile(statistic, RESAMPLES, LEVEL, new SplittableRandom(SEED)));
    }
}
