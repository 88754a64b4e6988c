package org.touchstone.quality.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Shown;
import org.touchstone.quality.calibration.CalibrationReport.Agreement;
import org.touchstone.quality.calibration.CalibrationReport.Share;
import org.touchstone.statistics.AdditiveStatistic;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.CohenKappa;
import org.touchstone.support.Figure;

/** Sets researchers' answers beside workers'; the same answers always give the same intervals. */
final class CalibrationFigures {

    private static final int RESAMPLES = 1000;
    private static final double LEVEL = 0.95;
    private static final long SEED = 20_220_412;

    private CalibrationFigures() {}

    /** A researcher's answer beside a worker's to the same item. */
    record Beside(int place, Outcome researcher, Outcome worker, boolean simulated) {

        boolean agree() {
            return code(researcher) == code(worker);
        }

        boolean decisive() {
            return researcher.isPreference() && worker.isPreference();
        }
    }

    /** Every answer with every judgment of somebody else on the comparison; "cannot judge" is no answer. */
    static List<Beside> beside(List<Answer> answers, Sample sample, Map<ComparisonId, List<Judgment>> judgments) {
        var beside = new ArrayList<Beside>();
        for (var answer : answers) {
            var outcome = answer.reply().outcome();
            var comparison = sample.comparisons().get(answer.place() - 1);
            for (var judgment : judgments.getOrDefault(comparison, List.of())) {
                boolean bothSay = outcome.comparesTwo() && judgment.outcome().comparesTwo();
                if (bothSay && !judgment.worker().equals(answer.by())) {
                    beside.add(new Beside(answer.place(), outcome, judgment.outcome(), judgment.simulated()));
                }
            }
        }
        return beside;
    }

    static Agreement agreement(List<Beside> beside) {
        return new Agreement(share(beside, _ -> true), share(beside, Beside::decisive));
    }

    /** How often two researchers give the same answer to the items that both have answered, by place. */
    static Figure observed(List<int[]> common) {
        return figure(common, rows -> {
            long same = Arrays.stream(rows)
                    .filter(row -> common.get(row)[0] == common.get(row)[1])
                    .count();
            return (double) same / rows.length;
        });
    }

    static Figure kappa(List<int[]> common) {
        return figure(common, rows -> {
            var one = new int[rows.length];
            var other = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                one[i] = common.get(rows[i])[0];
                other[i] = common.get(rows[i])[1];
            }
            return CohenKappa.of(one, other);
        });
    }

    static int code(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> -1;
            case SECOND -> 1;
            default -> 0;
        };
    }

    private static Share share(List<Beside> beside, Predicate<Beside> counted) {
        var some = beside.stream().filter(counted).toList();
        var places = some.stream().mapToInt(Beside::place).toArray();
        return new Share(
                figure(some, places),
                some.size(),
                Math.toIntExact(some.stream().filter(Beside::simulated).count()),
                Math.toIntExact(Arrays.stream(places).distinct().count()));
    }

    private static Figure figure(List<Beside> some, int[] places) {
        if (some.isEmpty()) {
            return Figure.missing("no comparison has answers of both");
        }
        var values = some.stream().mapToDouble(each -> each.agree() ? 1 : 0).toArray();
        var mean = AdditiveStatistic.clusteredMean(values, places);
        return Shown.of(Bootstrap.percentile(mean, RESAMPLES, LEVEL, new SplittableRandom(SEED)));
    }

    private static Figure figure(List<int[]> common, ToDoubleFunction<int[]> statistic) {
        return Shown.of(Bootstrap.percentile(common.size(), statistic, RESAMPLES, LEVEL, new SplittableRandom(SEED)));
    }
}
