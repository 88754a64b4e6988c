package org.touchstone.evaluation.web;

import java.util.List;
import org.touchstone.evaluation.Details;
import org.touchstone.evaluation.Figures;

/** All figures of a measurement as a file, table after table. */
final class FiguresCsv {

    private FiguresCsv() {}

    static void write(Figures figures, CsvFile file) {
        file.figures();
        measures(figures, file);
        bins("reliability", figures.bins(), file);
        for (var slice : figures.slices()) {
            file.figure("accuracy by " + slice.by(), slice.name(), null, slice.accuracy(), slice.pairs());
        }
        for (var rival : figures.baselines()) {
            file.figure("rival accuracy", rival.name(), null, rival.accuracy(), null);
            file.figure("model minus rival", rival.name(), null, rival.difference(), null);
            file.number("McNemar p", rival.name(), rival.p());
        }
        ceiling(figures, file);
        var details = figures.details();
        if (details != null) {
            details(details, file);
        }
    }

    private static void measures(Figures figures, CsvFile file) {
        var counts = figures.counts();
        var measures = figures.measures();
        file.figure("figures", "accuracy", null, measures.accuracy(), counts.decisive());
        file.figure("figures", "accuracy, Wilson", null, measures.wilson(), counts.decisive());
        file.figure("figures", "AUC", null, measures.auc(), counts.decisive());
        file.figure("figures", "log-loss", null, measures.logLoss(), counts.pairs());
        file.figure("figures", "Brier", null, measures.brier(), counts.pairs());
        file.figure("figures", "ECE", null, measures.ece(), counts.pairs());
        file.number("figures", "equal scores", counts.undecided());
        file.number("figures", "conversations", counts.conversations());
        if (figures.familiar() != null) {
            file.number("figures", "familiar pairs", figures.familiar());
        }
    }

    private static void ceiling(Figures figures, CsvFile file) {
        var ceiling = figures.ceiling();
        if (ceiling == null) {
            return;
        }
        file.figure("ceiling", "leave one out", null, ceiling.leaveOneOut(), null);
        if (ceiling.agreement() != null && ceiling.noise() != null) {
            file.figure("ceiling", "agreement", null, ceiling.agreement(), null);
            file.figure("ceiling", "noise ceiling", null, ceiling.noise(), null);
        }
    }

    private static void details(Details details, CsvFile file) {
        file.figure("figures", "RMS calibration error", null, details.rms(), null);
        var raw = details.raw();
        file.number("before temperature", "temperature", raw.temperature());
        file.figure("before temperature", "log-loss", null, raw.logLoss(), null);
        file.figure("before temperature", "Brier", null, raw.brier(), null);
        file.figure("before temperature", "ECE", null, raw.ece(), null);
        file.figure("before temperature", "RMS calibration error", null, raw.rms(), null);
        bins("reliability before temperature", raw.bins(), file);
        for (var step : details.differences()) {
            file.figure("by score difference", "observed", step.difference(), step.observed(), step.pairs());
            file.row("by score difference", "ideal", step.difference(), step.ideal(), null, null, step.pairs(), null);
        }
        kept("surest share", details.selective(), file);
        kept("both above score", details.above(), file);
        lengths(details.lengths(), file);
        var probes = details.probes();
        if (probes != null) {
            probes(probes, file);
        }
    }

    private static void bins(String table, List<Figures.Bin> bins, CsvFile file) {
        for (var bin : bins) {
            file.figure(table, "observed", bin.predicted(), bin.observed(), bin.pairs());
        }
    }

    private static void kept(String table, List<Details.Kept> rows, CsvFile file) {
        for (var kept : rows) {
            file.figure(table, "share " + kept.share(), kept.threshold(), kept.accuracy(), kept.pairs());
        }
    }

    private static void lengths(Details.Lengths lengths, CsvFile file) {
        file.figure("length", "accuracy at matched length", null, lengths.matched(), lengths.matchedPairs());
        file.figure("length", "accuracy at equal length and format", null, lengths.equal(), null);
        file.figure("length", "Spearman over pairs", null, lengths.rank(), null);
        file.figure("length", "Spearman within conversations", null, lengths.within(), lengths.conversations());
        for (var coefficient : lengths.coefficients()) {
            file.figure("log-odds", coefficient.name(), null, coefficient.value(), null);
        }
    }

    private static void probes(Details.Probes probes, CsvFile file) {
        file.number("steadiness", "pairs", probes.pairs());
        file.number("steadiness", "alone and in a batch", probes.batch());
        file.number("steadiness", "other order", probes.order());
        file.number("steadiness", "sum of probabilities", probes.sum());
        for (var rewriting : probes.rewritings()) {
            file.figure("winner flips", rewriting.name(), null, rewriting.flips(), rewriting.pairs());
            file.figure("mean change", rewriting.name(), null, rewriting.change(), rewriting.pairs());
        }
    }
}
