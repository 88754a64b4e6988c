package org.touchstone.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.touchstone.evaluation.Figures.Baseline;
import org.touchstone.evaluation.Figures.Bin;
import org.touchstone.evaluation.Figures.Counts;
import org.touchstone.evaluation.Figures.Measures;
import org.touchstone.statistics.AdditiveStatistic;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.Calibration;
import org.touchstone.statistics.Estimate;
import org.touchstone.statistics.McNemar;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/** The figures of one model on one set of pairs, and of its rivals on the same; the same margins always give the same intervals. */
final class Measurement {

    static final double LEVEL = 0.95;

    private static final int RESAMPLES = 1000;
    private static final int FEWEST_RESAMPLES = 200;
    private static final int SORTED_ROWS = 2_000_000;
    private static final int MOST_BINS = 10;
    private static final int FEWEST_BINS = 3;
    private static final int PAIRS_IN_A_BIN = 20;
    private static final long SEED = 20_220_412;

    private final Scored all;
    private final Scored decisive;

    Measurement(Scored scored) {
        this.all = scored;
        this.decisive = scored.decisive();
    }

    Counts counts() {
        return new Counts(
                all.size(),
                decisive.size(),
                Math.toIntExact(IntStream.of(all.conversations()).distinct().count()),
                Math.toIntExact(Arrays.stream(decisive.margins())
                        .filter(margin -> margin == 0)
                        .count()));
    }

    Measures measures() {
        var hard = hardened();
        return new Measures(
                accuracy(),
                wilson(decisive.right()),
                mean(pair -> pair.logLoss()),
                mean(pair -> pair.brier()),
                resorted(
                        decisive.conversations(),
                        rows -> hard.on(rows).symmetrised().auc()),
                resorted(all.conversations(), rows -> all.calibration().on(rows).ece(2 * bins())));
    }

    /** The upper half of the symmetric diagram. */
    List<Bin> reliability() {
        return all.calibration().reliability(2 * bins()).stream()
                .filter(bin -> bin.predicted() >= 0.5)
                .map(bin -> new Bin(bin.predicted(), shown(Estimate.of(bin.observed(), bin.interval())), bin.count()))
                .toList();
    }

    /** How a rival with these margins fares beside the model. */
    Baseline against(String name, double[] margins) {
        var rival = all.by(margins).decisive();
        double[] own = decisive.right();
        double[] others = rival.right();
        double[] differences = IntStream.range(0, own.length)
                .mapToDouble(i -> own[i] - others[i])
                .toArray();
        int onlyOwn =
                Math.toIntExact(Arrays.stream(differences).filter(d -> d > 0).count());
        int onlyOther =
                Math.toIntExact(Arrays.stream(differences).filter(d -> d < 0).count());
        return new Baseline(
                name,
                new Measurement(all.by(margins)).accuracy(),
                clustered(differences),
                McNemar.exact(onlyOwn, onlyOther));
    }

    static Figure wilson(double[] right) {
        if (right.length == 0) {
            return Figure.missing("no label prefers a response");
        }
        double sum = Arrays.stream(right).sum();
        return shown(Estimate.of(sum / right.length, Wilson.interval(sum, right.length, LEVEL)));
    }

    private Figure accuracy() {
        return decisive.size() == 0 ? Figure.missing("no label prefers a response") : clustered(decisive.right());
    }

    /** The labels of the decisive pairs as whole preferences, whatever share of votes stands behind them. */
    private Calibration hardened() {
        return Calibration.ofMargins(
                decisive.margins(),
                decisive.items().stream()
                        .mapToDouble(item -> item.prefersFirst() ? 1 : 0)
                        .toArray());
    }

    private Figure clustered(double[] values) {
        return estimate(AdditiveStatistic.clusteredMean(values, decisive.conversations()));
    }

    private Figure mean(ToDoubleFunction<Calibration> term) {
        var pairs = all.calibration();
        var terms = IntStream.range(0, all.size())
                .mapToDouble(row -> term.applyAsDouble(pairs.on(row)))
                .toArray();
        return estimate(AdditiveStatistic.clusteredMean(terms, all.conversations()));
    }

    private static Figure estimate(AdditiveStatistic statistic) {
        return shown(Bootstrap.percentile(statistic, RESAMPLES, LEVEL, new SplittableRandom(SEED)));
    }

    /** For figures that have to sort every resample: fewer resamples of many pairs, so that nobody waits for the fourth decimal. */
    private static Figure resorted(int[] conversations, ToDoubleFunction<int[]> statistic) {
        int resamples = Math.clamp(SORTED_ROWS / (1 + conversations.length), FEWEST_RESAMPLES, RESAMPLES);
        return shown(Bootstrap.clustered(conversations, statistic, resamples, LEVEL, new SplittableRandom(SEED)));
    }

    private int bins() {
        return Math.clamp(all.size() / PAIRS_IN_A_BIN, FEWEST_BINS, MOST_BINS);
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
