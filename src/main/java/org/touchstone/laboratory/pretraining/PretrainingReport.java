package org.touchstone.laboratory.pretraining;

import static org.touchstone.laboratory.pretraining.PretrainingKind.BEFORE;
import static org.touchstone.laboratory.pretraining.PretrainingKind.MODEL;
import static org.touchstone.laboratory.pretraining.PretrainingKind.WANTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Axis;
import org.touchstone.laboratory.Report.Chart;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.laboratory.Report.Scale;
import org.touchstone.laboratory.Report.Table;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Settings;
import org.touchstone.support.Phrase;

/** What learning before was worth. */
final class PretrainingReport {

    private final List<String> models;
    private final List<Integer> amounts;
    private final Results results;

    PretrainingReport(Settings settings, List<Finding> findings) {
        this.models = settings.words("models");
        this.amounts = settings.wholes(WANTED).stream().sorted().toList();
        this.results = new Results(findings);
    }

    Report report() {
        var remarks = List.of(said("remark.encoders"), said("remark.sizes"));
        return new Report(charts(), results.isEmpty() ? List.of() : List.of(table()), claims(), remarks);
    }

    private List<Chart> charts() {
        return models.stream()
                .map(model -> new Chart(
                        Phrase.of("laboratory.pretraining.chart", name(model)),
                        new Axis(Phrase.of("laboratory.axis.pairs"), Scale.LOGARITHMIC),
                        new Axis(Phrase.of("laboratory.axis.accuracy"), Scale.PERCENT),
                        PretrainingKind.befores(model).stream()
                                .map(before -> results.accuracies(
                                        said("before." + before.key()),
                                        Map.of(MODEL, model, BEFORE, before.key()),
                                        WANTED,
                                        amounts))
                                .filter(line -> !line.points().isEmpty())
                                .toList()))
                .filter(chart -> !chart.lines().isEmpty())
                .toList();
    }

    private Table table() {
        var rows = new ArrayList<Row>();
        for (var model : models) {
            for (var before : PretrainingKind.befores(model)) {
                var row = new ArrayList<@Nullable Double>();
                amounts.forEach(amount -> row.add(results.marks(at(model, before, amount))
                        .map(marks -> marks.accuracy().value())
                        .orElse(null)));
                rows.add(new Row(
                        Phrase.of("laboratory.pretraining.row", name(model), said("before." + before.key())), row));
            }
        }
        var columns = amounts.stream()
                .map(amount -> Phrase.of("laboratory.scaling.pairs-are", amount))
                .toList();
        return new Table(said("table"), said("model"), columns, rows, 3, true);
    }

    private List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        int fewest = amounts.getFirst();
        for (var model : models) {
            amounts.forEach(amount -> claims.add(claim("claim.helps", model, amount, Before.RANKED, Before.NONE)));
            if (PretrainingKind.befores(model).contains(Before.BINARISED)) {
                claims.add(claim("claim.binarised-helps", model, fewest, Before.BINARISED, Before.NONE));
                claims.add(claim("claim.binarised-above-ranked", model, fewest, Before.BINARISED, Before.RANKED));
            }
        }
        return claims;
    }

    private Claim claim(String shape, String model, int amount, Before better, Before worse) {
        return results.better(
                Phrase.of("laboratory.pretraining." + shape, name(model), amount),
                at(model, better, amount),
                at(model, worse, amount));
    }

    private static Map<String, String> at(String model, Before before, int amount) {
        return Map.of(MODEL, model, BEFORE, before.key(), WANTED, Integer.toString(amount));
    }

    private static Phrase name(String model) {
        return Phrase.of("laboratory.choice." + model);
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.pretraining." + key);
    }
}
