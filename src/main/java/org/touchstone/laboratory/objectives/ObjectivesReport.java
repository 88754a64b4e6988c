package org.touchstone.laboratory.objectives;

import static org.touchstone.laboratory.objectives.ObjectivesKind.OBJECTIVE;
import static org.touchstone.laboratory.objectives.ObjectivesKind.SIZE;
import static org.touchstone.laboratory.objectives.ObjectivesKind.WANTED;

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
import org.touchstone.laboratory.lessons.Objective;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.support.Phrase;

/** What a comparison of objectives found. */
final class ObjectivesReport {

    private static final double CHANCE = 0.5;

    private final Settings settings;
    private final List<String> sizes;
    private final List<String> objectives;
    private final List<Integer> amounts;
    private final Results results;

    ObjectivesReport(Settings settings, List<Finding> findings) {
        this.settings = settings;
        this.sizes = settings.words("sizes");
        this.objectives = settings.words("objectives");
        this.amounts = settings.wholes(WANTED).stream().sorted().toList();
        this.results = new Results(findings);
    }

    Report report() {
        var remarks = Texts.told(settings, said("remark.sizes"), said("remark.imitation"));
        return new Report(charts(), results.isEmpty() ? List.of() : List.of(table()), claims(), remarks);
    }

    private List<Chart> charts() {
        return sizes.stream()
                .map(size -> Drawing.learning(
                        Phrase.of("laboratory.objectives.chart", name(size)),
                        objectives.stream()
                                .map(objective -> results.accuracies(
                                        name(objective), Map.of(SIZE, size, OBJECTIVE, objective), WANTED, amounts))
                                .toList()))
                .filter(chart -> !chart.lines().isEmpty())
                .toList();
    }

    private Table table() {
        var rows = new ArrayList<Row>();
        for (var size : sizes) {
            for (var objective : objectives) {
                rows.add(results.accuracyRow(
                        Phrase.of("laboratory.objectives.row", name(objective), name(size)),
                        Map.of(SIZE, size, OBJECTIVE, objective),
                        WANTED,
                        amounts));
            }
        }
        return new Table(said("table"), said("objective"), Drawing.amounts(amounts), rows, 3, true);
    }

    /** Of the largest model with the most data: the paper's differences grow with both. */
    private List<Claim> claims() {
        return List.of(
                against("claim.ranked-above-imitation", Objective.RANKED, Objective.IMITATION),
                against("claim.ranked-above-binary", Objective.RANKED, Objective.BINARY),
                against("claim.imitation-helps", Objective.RANKED_AND_IMITATION, Objective.RANKED),
                results.marks(largest(Objective.RANKED))
                        .map(marks -> Drawing.claim(said("claim.learns"), marks.above(CHANCE)))
                        .orElseGet(() -> Drawing.unknown(said("claim.learns"))));
    }

    private Claim against(String claim, Objective better, Objective worse) {
        return results.better(said(claim), largest(better), largest(worse));
    }

    private Map<String, String> largest(Objective objective) {
        return at(sizes.getLast(), objective.key(), amounts.getLast());
    }

    private static Map<String, String> at(String size, String objective, int amount) {
        return Map.of(SIZE, size, OBJECTIVE, objective, WANTED, Integer.toString(amount));
    }

    private static Phrase name(String choice) {
        return Phrase.of("laboratory.choice." + choice);
    }

    private static Phrase said(String key) {
        return Phrase.of("laboratory.objectives." + key);
    }
}
