package org.touchstone.laboratory.pretraining;

import static org.touchstone.laboratory.pretraining.PretrainingKind.BEFORE;
import static org.touchstone.laboratory.pretraining.PretrainingKind.MODEL;
import static org.touchstone.laboratory.pretraining.PretrainingKind.WANTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchstone.laboratory.Drawing;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Report.Chart;
import org.touchstone.laboratory.Report.Claim;
import org.touchstone.laboratory.Report.Row;
import org.touchstone.laboratory.Report.Table;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.support.Phrase;

/** What learning before was worth. */
final class PretrainingReport {

    private final Settings settings;
    private final List<String> models;
    private final List<Integer> amounts;
    private final Results results;

    PretrainingReport(Settings settings, List<Finding> findings) {
        this.settings = settings;
        this.models = settings.words("models");
        this.amounts = settings.wholes(WANTED).stream().sorted().toList();
        this.results = new Results(findings);
    }

    Report report() {
        var remarks = Texts.told(settings, said("remark.encoders"), said("remark.sizes"));
        return new Report(charts(), results.isEmpty() ? List.of() : List.of(table()), claims(), remarks);
    }

    private List<Chart> charts() {
        return models.stream()
                .map(model -> Drawing.learning(
                        Phrase.of("laboratory.pretraining.chart", name(model)),
                        PretrainingKind.befores(model).stream()
                                .map(before -> results.accuracies(name(before), at(model, before), WANTED, amounts))
                                .toList()))
                .filter(chart -> !chart.lines().isEmpty())
                .toList();
    }

    private Table table() {
        var rows = new ArrayList<Row>();
        for (var model : models) {
            for (var before : PretrainingKind.befores(model)) {
                rows.add(results.accuracyRow(
                        Phrase.of("laboratory.pretraining.row", name(model), name(before)),
                        at(model, before),
                        WANTED,
                        amounts));
            }
        }
        return new Table(said("table"), said("model"), Drawing.amounts(amounts), rows, 3, true);
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
                Results.with(at(model, better), WANTED, Integer.toString(amount)),
                Results.with(at(model, worse), WANTED, Integer.toString(amount)));
    }

    private static Map<String, String> at(String model, Before before) {
        return Map.of(MODEL, model, BEFORE, before.key());
    }

    private static Phrase name(Before before) {
        return said("before." + before.key());
    }

    private static Phrase name(String model) {
        return Phrase.of("laboratory.choice." + model);
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.pretraining." + key);
    }
}
