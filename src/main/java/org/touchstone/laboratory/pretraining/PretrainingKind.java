package org.touchstone.laboratory.pretraining;

import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Demands;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Grid;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.lessons.Asked;
import org.touchstone.laboratory.lessons.Models;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.preference.Family;
import org.touchstone.preference.Rehearsals;

/**
 * Preference model pre-training (Askell et al. 2021, section 4): models that learned the comparisons of another dataset first, as rankings or made
 * binary, against models that did not, each taught growing parts of the dataset at hand.
 */
@Component
class PretrainingKind implements ExperimentKind {

    static final String MODEL = "model";
    static final String BEFORE = "before";
    static final String WANTED = "pairs";
    static final String SEED = "seed";
    static final String SNAPSHOT = "snapshot";
    static final String SOURCE = "source";
    static final String FIRST = "first-pairs";

    private final Readings readings;
    private final Rehearsals rehearsals;

    PretrainingKind(Readings readings, Rehearsals rehearsals) {
        this.readings = readings;
        this.rehearsals = rehearsals;
    }

    @Override
    public String name() {
        return "pretraining";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of(SNAPSHOT, Field.Type.SNAPSHOT),
                Field.of(SOURCE, Field.Type.SNAPSHOT),
                Texts.diet(),
                Texts.field(),
                Texts.file(),
                Models.some("models", "half-million,frozen"),
                Field.whole(FIRST, 2_000, 20, 10_000_000),
                Field.wholes(WANTED, "125, 500", 10, 1_000_000),
                Asked.field(),
                Readings.field(1_000_000),
                Field.whole("epochs", 2, 1, 20),
                Field.decimal("rate", "0.1", 0.001, 1),
                Field.whole("seeds", 3, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        demand(bench);
        return Grid.START
                .by(MODEL, settings.words("models"))
                .counted(SEED, settings.whole("seeds"))
                .by(BEFORE, place -> keys(place.getOrDefault(MODEL, "")))
                .by(
                        WANTED,
                        settings.wholes(WANTED).stream()
                                .sorted()
                                .map(String::valueOf)
                                .toList())
                .cells(cell -> Models.cost(cell.at(MODEL)) * cell.whole(WANTED));
    }

    private static void demand(Bench bench) {
        var settings = bench.settings();
        Demands.different(bench, SNAPSHOT, SOURCE);
        Demands.pairs(Place.lessons(bench, SNAPSHOT), WANTED, Collections.max(settings.wholes(WANTED)));
        Demands.pairs(Place.lessons(bench, SOURCE), FIRST, settings.whole(FIRST));
        Demands.exam(bench, SNAPSHOT);
        if (settings.words("models").contains(Family.FINETUNED.key())) {
            Conversations.demand(bench);
        }
        Texts.demand(bench, Texts.WINDOW);
    }

    private static List<String> keys(String model) {
        return befores(model).stream().map(Before::key).toList();
    }

    /** What models of this name can learn before: one that is fitted anew learns no other task. */
    static List<Before> befores(String model) {
        return isRefitted(model) ? List.of(Before.NONE, Before.RANKED) : List.of(Before.values());
    }

    /** Whether what it learns does not depend on where it starts. */
    private static boolean isRefitted(String model) {
        return Models.isFamily(model) && !model.equals(Family.FINETUNED.key());
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        var model = cell.at(MODEL);
        if (isRefitted(model)) {
            return new EncoderTransfer(rehearsals, cell, bench).measured();
        }
        return Models.isFamily(model)
                ? new FinetunedTransfer(rehearsals, cell, bench).measured()
                : new LanguageTransfer(readings, cell, bench).measured();
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new PretrainingReport(settings, findings).report();
    }
}
