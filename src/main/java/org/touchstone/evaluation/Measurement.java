package org.touchstone.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.touchstone.evaluation.Details.Raw;
import org.touchstone.evaluation.Figures.Baseline;
import org.touchstone.evaluation.Figures.Bin;
import org.touchstone.evaluation.Figures.Counts;
import org.touchstone.evaluation.Figures.Measures;
import org.touchstone.statistics.Calibration;
import org.touchstone.statistics.Estimate;
import org.touchstone.statistics.McNemar;
import org.touchstone.support.Figure;

/** The figures of one model on one set of pairs, and of its rivals on the same; the same margins always give the same intervals. */
final class Measurement {

    private static final int MOST_BINS = 10;
    private static final int FEWEST_BINS = 3;
    private static final int PAIRS_IN_A_BIN = 20;

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
                Intervals.wilson(decisive.right()),
                logLoss(),
                brier(),
                Intervals.resorted(
                        decisive.conversations(),
                        rows -> hard.on(rows).symmetrised().auc()),
                ece());
    }

    Figure logLoss() {
        return mean(Calibration::logLoss);
    }

    Figure brier() {
        return mean(Calibration::brier);
    }

    Figure ece() {
        return rebinned(pairs -> pairs.ece(2 * bins()));
    }

    Figure rms() {
        return rebinned(pairs -> pairs.rms(2 * bins()));
    }

    /** The calibration of the same model before its differences are divided by its temperature. */
    Raw before(double temperature) {
        var raw = new Measurement(all.by(
                Arrays.stream(all.margins()).map(margin -> margin * temperature).toArray()));
        return new Raw(temperature, raw.logLoss(), raw.brier(), raw.ece(), raw.rms(), raw.reliability());
    }

    /** The upper half of the symmetric diagram. */
    List<Bin> reliability() {
        return all.calibration().reliability(2 * bins()).stream()
                .filter(bin -> bin.predicted() >= 0.5)
                .map(bin -> new Bin(
                        bin.predicted(), Intervals.shown(Estimate.of(bin.observed(), bin.interval())), bin.count()))
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
                Math.toIntExact(Arrays.stream(differences).filter(d -> d == 1).count());
        int onlyOther =
                Math.toIntExact(Arrays.stream(differences).filter(d -> d == -1).count());
        return new Baseline(
                name,
                new Measurement(all.by(margins)).accuracy(),
                Intervals.mean(differences, decisive.conversations()),
                McNemar.exact(onlyOwn, onlyOther));
    }

    private Figure accuracy() {
        return Intervals.share(decisive.right(), decisive.conversations());
    }

    /** The labels of the decisive pairs as whole preferences, whatever share of votes stands behind them. */
    private Calibration hardened() {
        return Calibration.ofMargins(
                decisive.margins(),
                decisive.items().stream()
                        .mapToDouble(item -> item.prefersFirst() ? 1 : 0)
                        .toArray());
    }

    private Figure mean(ToDoubleFunction<Calibration> term) {
        var pairs = all.calibration();
        var terms = IntStream.range(0, all.size())
                .mapToDouble(row -> term.applyAsDouble(pairs.on(row)))
                .toArray();
        return Intervals.mean(terms, all.conversations());
    }

    private Figure rebinned(ToDoubleFunction<Calibration> error) {
        var pairs = all.calibration();
        return Intervals.mirrored(all.conversations(), rows -> error.applyAsDouble(pairs.on(rows)));
    }

    private int bins() {
        return Math.clamp(all.size() / PAIRS_IN_A_BIN, FEWEST_BINS, MOST_BINS);
    }
}
