package org.touchstone.evaluation.web;

import org.touchstone.evaluation.ModelComparison;

/** The comparison of two models as a file; the pairs' texts stay out. */
final class ComparisonCsv {

    private ComparisonCsv() {}

    static void write(ModelComparison comparison, CsvFile file) {
        file.figures();
        accuracies(comparison, file);
        differences(comparison, file);
        for (var group : comparison.groups()) {
            file.figure(group.by(), group.name(), null, group.difference(), group.pairs());
        }
        for (var pair : comparison.disputed()) {
            file.row("disputed first model", pair.position(), null, pair.first(), null, null, 1, null);
            file.row("disputed second model", pair.position(), null, pair.second(), null, null, 1, null);
        }
    }

    private static void accuracies(ModelComparison comparison, CsvFile file) {
        int decisive = comparison.counts().decisive();
        var accuracies = comparison.accuracies();
        file.figure("accuracy", "first " + comparison.first().model(), null, accuracies.getFirst(), decisive);
        file.figure("accuracy", "second " + comparison.second().model(), null, accuracies.getLast(), decisive);
    }

    private static void differences(ModelComparison comparison, CsvFile file) {
        var counts = comparison.counts();
        var differences = comparison.differences();
        file.figure("difference", "accuracy", null, differences.accuracy(), counts.decisive());
        file.number("difference", "McNemar p", differences.p());
        file.figure("difference", "log-loss", null, differences.logLoss(), counts.pairs());
        file.figure("difference", "Brier", null, differences.brier(), counts.pairs());
        file.figure("alike", "agreement", null, differences.agreement(), counts.pairs());
        file.figure("alike", "Spearman", null, differences.correlation(), counts.pairs());
        file.number("right", "both", counts.both());
        file.number("right", "only first", counts.onlyFirst());
        file.number("right", "only second", counts.onlySecond());
        file.number("right", "neither", counts.neither());
        file.number("right", "undecided", counts.undecided());
    }
}
