package org.touchstone.quality;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
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

    static Counts counts(List<Consensus> consensuses) {
        var judgments = consensuses.stream()
                .flatMap(consensus -> consensus.judgments().stream())
                .toList();
        return new Counts(
                consensuses.size(),
                withTwo(consensuses).size(),
                Math.toIntExact(consensuses.stream().filter(Consensus::split).count()),
                judgments.size(),
                Math.toIntExact(
                        judgments.stream().map(Judgment::worker).distinct().count()),
                Math.toIntExact(judgments.stream().filter(Judgment::simulated).count()));
    }

    static Figures figures(List<Consensus> consensuses) {
        var outcomes = units(consensuses, judgment -> code(judgment.outcome()));
        var strengths = units(consensuses, Judgment::strength);
        return new Figures(
                estimate(LeaveOneOut.statistic(outcomes)),
                estimate(ObservedAgreement.statistic(outcomes)),
                estimate(ObservedAgreement.statistic(decisive(consensuses))),
                alpha(outcomes, Metric.NOMINAL),
                alpha(strengths, Metric.ORDINAL));
    }

    static List<Day> trend(List<Consensus> consensuses) {
        Map<LocalDate, List<Consensus>> byDay = withTwo(consensuses).stream()
                .collect(Collectors.groupingBy(AgreementFigures::lastJudged, TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().size(),
                        estimate(LeaveOneOut.statistic(units(day.getValue(), judgment -> code(judgment.outcome()))))))
                .toList();
    }

    /** The outcomes in order, mirrored by the sign: what exchanging the names of the two responses does. */
    static int code(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> -1;
            case SECOND -> 1;
            default -> 0;
        };
    }

    private static List<Consensus> withTwo(List<Consensus> consensuses) {
        return consensuses.stream()
                .filter(consensus -> consensus.judgments().size() >= 2)
                .toList();
    }

    private static LocalDate lastJudged(Consensus consensus) {
        return LocalDate.ofInstant(consensus.judgments().getLast().judgedAt(), ZoneOffset.UTC);
    }

    private static Alpha alpha(int[][] units, Metric metric) {
        return new Alpha(
                estimate(KrippendorffAlpha.symmetrised(units, metric, code -> -code)),
                estimate(KrippendorffAlpha.statistic(units, metric)));
    }

    private static int[][] decisive(List<Consensus> consensuses) {
        return consensuses.stream()
                .map(consensus -> consensus.judgments().stream()
                        .filter(judgment -> judgment.outcome().isPreference())
                        .mapToInt(judgment -> code(judgment.outcome()))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int[][] units(List<Consensus> consensuses, ToIntFunction<Judgment> code) {
        return consensuses.stream()
                .map(consensus -> consensus.judgments().stream().mapToInt(code).toArray())
                .toArray(int[][]::new);
    }

    private static Figure estimate(AdditiveStatistic statistic) {
        return Shown.of(Bootstrap.percentile(statistic, RESAMPLES, LEVEL, new SplittableRandom(SEED)));
    }
}
