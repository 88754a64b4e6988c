package org.touchstone.quality;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.quality.AgreementReport.Alpha;
import org.touchstone.quality.AgreementReport.Corrected;
import org.touchstone.quality.AgreementReport.Counts;
import org.touchstone.quality.AgreementReport.Day;
import org.touchstone.quality.AgreementReport.Figures;
import org.touchstone.quality.AgreementReport.LeftOut;
import org.touchstone.statistics.AdditiveStatistic;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.FleissKappa;
import org.touchstone.statistics.GwetAgreement;
import org.touchstone.statistics.KrippendorffAlpha;
import org.touchstone.statistics.KrippendorffAlpha.Metric;
import org.touchstone.statistics.LeaveOneOut;
import org.touchstone.statistics.ObservedAgreement;
import org.touchstone.statistics.WeightedGwetAgreement;
import org.touchstone.statistics.Weighting;
import org.touchstone.support.Figure;

/** Turns the judgments of a study into figures of agreement; the same judgments always give the same intervals. */
final class AgreementFigures {

    private static final int RESAMPLES = 1000;
    private static final double LEVEL = 0.95;
    private static final long SEED = 20_220_412;

    private AgreementFigures() {}

    static Counts counts(Ballots ballots, LeftOut leftOut) {
        var comparisons = ballots.comparisons().size();
        return new Counts(
                comparisons,
                ballots.withTwo(),
                Math.toIntExact(IntStream.range(0, comparisons)
                        .filter(comparison -> Split.of(ballots, comparison).isSplit())
                        .count()),
                ballots.size(),
                ballots.workers().size(),
                Math.toIntExact(IntStream.range(0, ballots.size())
                        .filter(ballots::simulated)
                        .count()),
                leftOut);
    }

    static Figures figures(Ballots ballots) {
        var outcomes = ballots.outcomes();
        var decisive = ballots.units(ballot -> ballots.code(ballot) != 0, ballots::code);
        var strengths = ballots.units(_ -> true, ballots::strength);
        return new Figures(
                estimate(LeaveOneOut.statistic(outcomes)),
                estimate(LeaveOneOut.statistic(decisive)),
                estimate(ObservedAgreement.statistic(outcomes)),
                estimate(ObservedAgreement.statistic(decisive)),
                alpha(outcomes, Metric.NOMINAL),
                alpha(strengths, Metric.ORDINAL));
    }

    static List<Day> trend(Ballots ballots) {
        var byDay = IntStream.range(0, ballots.comparisons().size())
                .filter(comparison -> ballots.from(comparison + 1) - ballots.from(comparison) >= 2)
                .boxed()
                .collect(Collectors.groupingBy(
                        comparison -> lastJudged(ballots, comparison), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().size(),
                        estimate(LeaveOneOut.statistic(of(day.getValue(), ballots)))))
                .toList();
    }

    /**
     * Further corrections for chance.
     *
     * @param ties whether judges could prefer neither
     * @param steps the strongest preference of the scale
     */
    static Corrected corrected(Ballots ballots, boolean ties, int steps) {
        var outcomes = ballots.outcomes();
        int used = Math.toIntExact(
                IntStream.range(0, ballots.size()).map(ballots::code).distinct().count());
        return new Corrected(
                estimate(GwetAgreement.statistic(outcomes, Math.max(ties ? 3 : 2, used))),
                estimate(WeightedGwetAgreement.statistic(
                        ballots.units(_ -> true, ballots::strength), scale(ballots, ties, steps), Weighting.ORDINAL)),
                estimate(FleissKappa.statistic(ofUsualSize(outcomes))));
    }

    /** The strengths there were to choose from; judgments of a time when the scale was longer make it that long. */
    private static int[] scale(Ballots ballots, boolean ties, int steps) {
        var used = IntStream.range(0, ballots.size())
                .map(ballots::strength)
                .distinct()
                .boxed()
                .collect(Collectors.toSet());
        int most = used.stream().mapToInt(Math::abs).reduce(Math.max(1, steps), Math::max);
        return IntStream.rangeClosed(-most, most)
                .filter(strength -> strength != 0 || ties || used.contains(0))
                .toArray();
    }

    /** The units with as many labels as most units with two or more have. */
    private static int[][] ofUsualSize(int[][] units) {
        var sizes = Stream.of(units)
                .filter(unit -> unit.length >= 2)
                .collect(Collectors.groupingBy(unit -> unit.length, TreeMap::new, Collectors.counting()));
        int usual = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        return Stream.of(units)
                .filter(unit -> usual > 0 && unit.length == usual)
                .toArray(int[][]::new);
    }

    /** How many units have at least two labels. */
    static int withTwo(int[][] units) {
        return Math.toIntExact(Stream.of(units).filter(unit -> unit.length >= 2).count());
    }

    static Figure estimate(AdditiveStatistic statistic) {
        return Shown.of(Bootstrap.percentile(statistic, RESAMPLES, LEVEL, new SplittableRandom(SEED)));
    }

    private static LocalDate lastJudged(Ballots ballots, int comparison) {
        return LocalDate.ofInstant(ballots.judgedAt(ballots.from(comparison + 1) - 1), ZoneOffset.UTC);
    }

    private static int[][] of(List<Integer> comparisons, Ballots ballots) {
        IntUnaryOperator code = ballots::code;
        return comparisons.stream()
                .map(comparison -> IntStream.range(ballots.from(comparison), ballots.from(comparison + 1))
                        .map(code)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static Alpha alpha(int[][] units, Metric metric) {
        return new Alpha(
                estimate(KrippendorffAlpha.symmetrised(units, metric, code -> -code)),
                estimate(KrippendorffAlpha.statistic(units, metric)));
    }
}
