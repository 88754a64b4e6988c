package org.touchstone.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Ranking;
import org.touchstone.quality.AgreementReport.Rankings;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.KendallTau;
import org.touchstone.statistics.KendallW;
import org.touchstone.support.Figure;

/** Gathers rankings of several responses and says how alike they are. */
final class RankingFigures {

    private static final int RESAMPLES = 1000;
    private static final double LEVEL = 0.95;
    private static final long SEED = 20_220_412;

    private final Map<ComparisonId, List<double[]>> ranks = new LinkedHashMap<>();

    /** Takes a judgment in if it has a ranking and is of a first showing. */
    void add(Judgment judgment) {
        var ranking = judgment.details().ranking();
        if (ranking != null && judgment.round() == 0) {
            ranks.computeIfAbsent(judgment.comparison(), _ -> new ArrayList<>()).add(ranks(ranking));
        }
    }

    private static double[] ranks(Ranking ranking) {
        return IntStream.rangeClosed(1, ranking.size())
                .mapToDouble(ranking::rank)
                .toArray();
    }

    /** Null if nothing was ranked. */
    @Nullable
    Rankings figures() {
        if (ranks.isEmpty()) {
            return null;
        }
        var several = ranks.values().stream()
                .filter(rankings -> rankings.size() > 1)
                .map(rankings -> rankings.toArray(double[][]::new))
                .toList();
        return new Rankings(
                several.size(),
                several.stream().mapToInt(rankings -> rankings.length).sum(),
                mean(several.stream().mapToDouble(RankingFigures::tau).toArray()),
                mean(several.stream().mapToDouble(KendallW::of).toArray()));
    }

    /** The mean over pairs of rankings, those left out that tie everything. */
    private static double tau(double[][] rankings) {
        return IntStream.range(0, rankings.length)
                .boxed()
                .flatMapToDouble(one ->
                        IntStream.range(0, one).mapToDouble(other -> KendallTau.b(rankings[one], rankings[other])))
                .filter(tau -> !Double.isNaN(tau))
                .average()
                .orElse(Double.NaN);
    }

    private static Figure mean(double[] each) {
        var defined = Arrays.stream(each).filter(value -> !Double.isNaN(value)).toArray();
        return Shown.of(Bootstrap.percentile(
                defined.length,
                drawn -> Arrays.stream(drawn)
                        .mapToDouble(i -> defined[i])
                        .average()
                        .orElse(Double.NaN),
                RESAMPLES,
                LEVEL,
                new SplittableRandom(SEED)));
    }
}
