package org.touchstone.laboratory.objectives;

import java.util.Arrays;
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
import org.touchstone.laboratory.lessons.Objective;
import org.touchstone.laboratory.lessons.Pair;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Schooling;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.preference.Portion;

/**
 * Teaches small language models the same comparisons by imitation, by telling good from bad, and by ranking, from the same start and in as many
 * steps, and asks each about the test part (Askell et al. 2021, section 3).
 */
@Component
class ObjectivesKind implements ExperimentKind {

    static final String SIZE = "size";
    static final String OBJECTIVE = "objective";
    static final String WANTED = "pairs";
    static final String SEED = "seed";

    private static final String SNAPSHOT = "snapshot";
    private static final String[] OBJECTIVES =
            Arrays.stream(Objective.values()).map(Objective::key).toArray(String[]::new);

    private final Readings readings;

    ObjectivesKind(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return "objectives";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of(SNAPSHOT, Field.Type.SNAPSHOT),
                Texts.diet(),
                Texts.field(),
                Texts.file(),
                Size.some("sizes", "half-million"),
                Field.choices("objectives", String.join(",", OBJECTIVES), OBJECTIVES),
                Field.wholes(WANTED, "200, 800", 20, 1_000_000),
                Asked.field(),
                Readings.field(1_000_000),
                Field.whole("epochs", 2, 1, 20),
                Field.decimal("rate", "0.1", 0.001, 1),
                Field.whole("seeds", 2, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        int most = settings.wholes(WANTED).stream().max(Integer::compare).orElse(0);
        Demands.pairs(bench, SNAPSHOT, WANTED, most);
        Demands.exam(bench, SNAPSHOT);
        Texts.demand(bench, Texts.WINDOW);
        return Grid.START
                .by(SIZE, settings.words("sizes"))
                .by(WANTED, amounts(settings))
                .by(OBJECTIVE, settings.words("objectives"))
                .counted(SEED, settings.whole("seeds"))
                .cells(cell -> Size.of(cell.at(SIZE)).cost() * cell.whole(WANTED));
    }

    private static List<String> amounts(Settings settings) {
        return settings.wholes(WANTED).stream().sorted().map(String::valueOf).toList();
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        int seed = cell.whole(SEED);
        var size = Size.of(cell.at(SIZE));
        var objective = Objective.of(cell.at(OBJECTIVE));
        int context = size.shape().context();
        var lessons = Pair.of(
                Portion.of(bench.pairs(SNAPSHOT, Split.TRAIN), PreferencePair::conversation, cell.whole(WANTED), seed),
                context);
        var model = new Schooling(readings, bench, SNAPSHOT, size, seed).taught(objective, lessons);
        var asked = Asked.of(bench, SNAPSHOT);
        return Measures.of("learned-from", lessons.size())
                .and(Results.RIGHT, objective.right(model, Pair.of(asked, context)))
                .and(Results.CONVERSATIONS, new Exam(asked).conversations());
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new ObjectivesReport(settings, findings).report();
    }
}
