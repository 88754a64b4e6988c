package org.touchstone.laboratory.scaling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Demands;
import org.touchstone.laboratory.Exam;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Grid;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.lessons.Asked;
import org.touchstone.laboratory.lessons.Models;
import org.touchstone.laboratory.lessons.Objective;
import org.touchstone.laboratory.lessons.Pair;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Schooling;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.preference.Family;
import org.touchstone.preference.Portion;
import org.touchstone.preference.Rehearsals;
import org.touchstone.preference.Rehearsals.WeightedPair;
import org.touchstone.preference.TrainingConfig;

/**
 * Trains models of several families or sizes on growing parts of a snapshot and fits accuracy = a + b ln P + c ln D to their test accuracies, where P is the
 * number of numbers that a model learned and D the number of comparisons it learned from (Bai et al. 2022, section 3.2 and figure 7).
 */
@Component
class ScalingKind implements ExperimentKind {

    static final String FAMILY = "family";
    static final String WANTED = "pairs";
    static final String LEARNED_FROM = "learned-from";
    static final String NUMBERS = "numbers";

    private static final String SNAPSHOT = "snapshot";

    private final Rehearsals rehearsals;
    private final Readings readings;

    ScalingKind(Rehearsals rehearsals, Readings readings) {
        this.rehearsals = rehearsals;
        this.readings = readings;
    }

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of(SNAPSHOT, Field.Type.SNAPSHOT),
                Models.some("families", "lexical,frozen,hybrid"),
                Field.wholes("sizes", "100, 200, 400, 800", 20, 1_000_000),
                Asked.field(),
                Texts.diet(),
                Texts.field(),
                Texts.file(),
                Readings.field(1_000_000),
                Field.whole("epochs", 2, 1, 20),
                Field.decimal("rate", "0.1", 0.001, 1),
                Field.whole("seeds", 3, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        int most = settings.wholes("sizes").stream().max(Integer::compare).orElse(0);
        Demands.pairs(bench, SNAPSHOT, "sizes", most);
        Demands.exam(bench, SNAPSHOT);
        Texts.demand(bench, Texts.WINDOW);
        return Grid.START
                .by(FAMILY, settings.words("families"))
                .by(
                        WANTED,
                        settings.wholes("sizes").stream()
                                .sorted()
                                .map(String::valueOf)
                                .toList())
                .counted("seed", settings.whole("seeds"))
                .cells(cell -> Models.cost(cell.at(FAMILY)) * cell.whole(WANTED));
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        var pairs = Portion.of(
                bench.pairs(SNAPSHOT, Split.TRAIN),
                PreferencePair::conversation,
                cell.whole(WANTED),
                cell.whole("seed"));
        var asked = Asked.of(bench, SNAPSHOT);
        var found = Models.isFamily(cell.at(FAMILY))
                ? ofFamily(cell, bench, pairs, asked)
                : ofLanguageModel(cell, bench, pairs, asked);
        return found.and(Results.CONVERSATIONS, new Exam(asked).conversations());
    }

    private Measures ofFamily(Cell cell, Bench bench, List<PreferencePair> pairs, List<PreferencePair> asked) {
        var model = rehearsals.learn(
                TrainingConfig.of(Family.of(cell.at(FAMILY)), cell.whole("seed")),
                pairs.stream().map(pair -> new WeightedPair(pair, 1)).toList(),
                bench::done);
        return Measures.of(LEARNED_FROM, pairs.size())
                .and(NUMBERS, (double) model.numbers())
                .and(Results.RIGHT, new Exam(asked).right(model.scorer()));
    }

    private Measures ofLanguageModel(Cell cell, Bench bench, List<PreferencePair> pairs, List<PreferencePair> asked) {
        var size = Size.of(cell.at(FAMILY));
        int context = size.shape().context();
        var lessons = Pair.of(pairs, context);
        var model =
                new Schooling(readings, bench, SNAPSHOT, size, cell.whole("seed")).taught(Objective.RANKED, lessons);
        return Measures.of(LEARNED_FROM, lessons.size())
                .and(NUMBERS, (double) size.shape().parameters())
                .and(Results.RIGHT, Objective.RANKED.right(model, Pair.of(asked, context)));
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new ScalingReport(settings, findings).report();
    }
}
