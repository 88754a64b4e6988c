package org.touchstone.quality;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.quality.AgreementReport.Alpha;
import org.touchstone.quality.AgreementReport.Counts;
import org.touchstone.quality.AgreementReport.Day;
import org.touchstone.quality.AgreementReport.Figures;
import org.touchstone.statistics.AdditiveStatistic;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.KrippendorffAlpha;
import org.touchstone.statistics.KrippendorffAlpha.Metric;
import org.touchstone.statistics.LeaveOneOut;
import org.touchstone.statistics.ObservedAgreement;
import org.touchstone.support.Figure;

/** Turns the judgments of a study into figures of agreement; the same judgments always give the same intervals. */
final class AgreementFigures {

    private static final int RESAMPLES = 1000;
    private static final double LEVEL = 0.95;
    private static final long SEED = 20_220_412;

    private AgreementFigures() {}

    static Counts counts(Ballots ballots) {
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
                        .count()));
    }

    static Figures figures(Ballots ballots) {
        var outcomes = ballots.outcomes();
        var strengths = ballots.units(_ -> true, ballots::strength);
        return new Figures(
                estimate(LeaveOneOut.statistic(outcomes)),
                estimate(ObservedAgreement.statistic(outcomes)),
                estimate(
                        ObservedAgreement.statistic(ballots.units(ballot -> ballots.code(ballot) != 0, ballots::code))),
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
