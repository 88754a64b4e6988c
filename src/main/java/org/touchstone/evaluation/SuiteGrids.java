package org.touchstone.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.evaluation.SuiteGrid.Cell;
import org.touchstone.evaluation.SuiteGrid.Row;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Figure;

/** Puts all models beside each other on all suites. */
@Service
public class SuiteGrids {

    private final SuiteCells cells;
    private final Suites suites;
    private final SuiteMeasures measures;
    private final PreferenceModels models;
    private final Evaluations evaluations;

    SuiteGrids(
            SuiteCells cells, Suites suites, SuiteMeasures measures, PreferenceModels models, Evaluations evaluations) {
        this.cells = cells;
        this.suites = suites;
        this.measures = measures;
        this.models = models;
        this.evaluations = evaluations;
    }

    private record Place(ModelId model, SuiteId suite) {}

    /** The grid, with older versions of suites or without. */
    @Transactional(readOnly = true)
    public SuiteGrid grid(boolean olderVersions) {
        var columns = columns(olderVersions);
        var ofModels = ofModels(columns);
        int missing = Math.toIntExact(ofModels.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::isToAsk)
                .count());
        var ofRules = Stream.of(
                rule("longer", columns, suite -> measures.rules(suite.id()).longer()),
                rule("shorter", columns, suite -> measures.rules(suite.id()).shorter()));
        return new SuiteGrid(columns, Stream.concat(ofRules, ofModels.stream()).toList(), missing);
    }

    private List<Row> ofModels(List<SuiteView> columns) {
        Map<Place, SuiteCells.Cell> known = cells.cells().stream()
                .collect(Collectors.toMap(cell -> new Place(cell.model(), cell.suite()), cell -> cell));
        var best = best(known);
        return models.all().stream()
                .map(model -> new Row(
                        null,
                        model,
                        columns.stream()
                                .map(suite -> cell(known.get(new Place(model.id(), suite.id())), best))
                                .toList()))
                .toList();
    }

    /** Asks for every measurement that is missing from the grid or failed; says how many there are. */
    @Transactional
    public int ask(boolean olderVersions, PersonId by) {
        var grid = grid(olderVersions);
        for (var row : grid.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                var model = row.model();
                if (model != null && row.cells().get(i).isToAsk()) {
                    evaluations.evaluate(
                            model.id(), new Target.OnSuite(grid.suites().get(i).id()), by);
                }
            }
        }
        return grid.missing();
    }

    private List<SuiteView> columns(boolean olderVersions) {
        var all = suites.all();
        return all.stream()
                .filter(suite -> olderVersions
                        || all.stream()
                                .noneMatch(other ->
                                        other.name().equals(suite.name()) && other.version() > suite.version()))
                .toList();
    }

    private static Map<SuiteId, SuiteCells.Cell> best(Map<Place, SuiteCells.Cell> known) {
        var best = new HashMap<SuiteId, SuiteCells.Cell>();
        known.values().stream()
                .filter(cell -> !Double.isNaN(value(cell)))
                .forEach(cell ->
                        best.merge(cell.suite(), cell, (one, other) -> value(other) > value(one) ? other : one));
        return best;
    }

    private static double value(SuiteCells.Cell cell) {
        var accuracy = cell.accuracy();
        var value = accuracy == null ? null : accuracy.value();
        return value == null ? Double.NaN : value;
    }

    private Cell cell(SuiteCells.@Nullable Cell known, Map<SuiteId, SuiteCells.Cell> best) {
        if (known == null) {
            return Cell.MISSING;
        }
        var first = best.get(known.suite());
        boolean isBest = first != null && value(known) == value(first);
        var far = first == null || isBest || known.accuracy() == null
                ? null
                : measures.behind(known.suite(), first.evaluation(), known.evaluation())
                        .orElse(null);
        return new Cell(
                known.status().name().toLowerCase(Locale.ROOT),
                known.accuracy(),
                known.decisive(),
                isBest,
                far,
                known.evaluation());
    }

    private static Row rule(String slug, List<SuiteView> columns, Function<SuiteView, Figure> accuracy) {
        return new Row(
                slug,
                null,
                columns.stream()
                        .map(suite -> new Cell("done", accuracy.apply(suite), null, false, null, null))
                        .toList());
    }
}
