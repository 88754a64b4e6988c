package org.touchstone.evaluation.bestofn;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.touchstone.evaluation.bestofn.Selection.Counts;
import org.touchstone.evaluation.bestofn.Selection.Point;
import org.touchstone.statistics.AdditiveStatistic;
import org.touchstone.statistics.BestOfN;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.Estimate;
import org.touchstone.statistics.KendallTau;
import org.touchstone.statistics.Logistic;
import org.touchstone.support.Figure;

/** Works out what the best of n is worth; the same scores always give the same intervals. */
final class SelectionMaker {

    private static final int RESAMPLES = 1000;
    private static final double LEVEL = 0.95;
    private static final long SEED = 20_220_412;

    private final List<Scored> prompts;

    private SelectionMaker(List<Scored> prompts) {
        this.prompts = prompts;
    }

    /** The responses of one prompt by both measures, in logits. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Scored(double[] proxy, double[] gold) {

        /** For each response, how often it is preferred to another one of the prompt: the mean of the logistic function of its leads. */
        static double[] shares(double[] scores) {
            return Arrays.stream(scores)
                    .map(own -> (Arrays.stream(scores)
                                            .map(other -> Logistic.of(own - other))
                                            .sum()
                                    - 0.5)
                            / (scores.length - 1))
                    .toArray();
        }

        static double[] centred(double[] scores) {
            double mean = Arrays.stream(scores).average().orElse(0);
            return Arrays.stream(scores).map(score -> score - mean).toArray();
        }

        double best(double[] values, int n) {
            return BestOfN.expected(proxy, values, n);
        }
    }

    /**
     * The curve up to {@code most}.
     *
     * @param prompts of at least so many responses each
     */
    static Selection selection(List<Scored> prompts, int most, Counts counts, boolean simulated) {
        var maker = new SelectionMaker(prompts);
        return new Selection(
                counts,
                IntStream.rangeClosed(1, most).mapToObj(maker::point).toList(),
                maker.mean(prompt -> KendallTau.b(prompt.proxy, prompt.gold)),
                simulated);
    }

    private Point point(int n) {
        return new Point(
                n,
                BestOfN.divergence(n),
                mean(prompt -> prompt.best(Scored.shares(prompt.gold), n)),
                mean(prompt -> prompt.best(Scored.shares(prompt.proxy), n)),
                mean(prompt -> BestOfN.expected(prompt.gold, Scored.shares(prompt.gold), n)),
                mean(prompt -> prompt.best(Scored.centred(prompt.gold), n)),
                mean(prompt -> prompt.best(Scored.centred(prompt.proxy), n)));
    }

    /** Over the prompts where it is defined. */
    private Figure mean(ToDoubleFunction<Scored> value) {
        double[] values = prompts.stream()
                .mapToDouble(value)
                .filter(each -> !Double.isNaN(each))
                .toArray();
        var each = IntStream.range(0, values.length).toArray();
        return shown(Bootstrap.percentile(
                AdditiveStatistic.clusteredMean(values, each), RESAMPLES, LEVEL, new SplittableRandom(SEED)));
    }

    private static Figure shown(Estimate estimate) {
        var interval = estimate.interval();
        return new Figure(
                estimate.isDefined() ? estimate.value() : null,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                estimate.undefined());
    }
}
