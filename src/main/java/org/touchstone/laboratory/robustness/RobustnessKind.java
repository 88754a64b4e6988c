package org.touchstone.laboratory.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Demands;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;

/**
 * Optimises a small language model against a preference model of one half of the comparisons and asks another one, of the other half, what it thinks
 * (Bai et al. 2022, sections 4.2 and 4.3): by policy optimisation, and by taking the best of several responses.
 */
@Component
class RobustnessKind implements ExperimentKind {

    static final String METHOD = "method";
    static final String OPTIMISED = "ppo";
    static final String BEST = "best-of-n";
    static final String SEED = "seed";

    private final Readings readings;

    RobustnessKind(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return "robustness";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("snapshot", Field.Type.SNAPSHOT),
                Texts.diet(),
                Texts.field(),
                Texts.file(),
                Size.one("size"),
                Field.choices("methods", "best-of-n,ppo", BEST, OPTIMISED),
                Field.whole("pairs", 1_000, 40, 1_000_000),
                Readings.field(1_000_000),
                Field.whole("epochs", 2, 1, 20),
                Field.decimal("judge-rate", "0.1", 0.001, 1),
                Field.whole("steps", 120, 10, 100_000),
                Field.whole("responses", 32, 2, 1_024),
                Field.whole("longest", 48, 4, 256),
                Field.decimal("rate", "0.02", 0.0001, 1),
                Field.decimal("penalty", "0.001", 0, 10),
                Field.whole("best-of", 32, 2, 256),
                Field.whole("seeds", 3, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        Demands.pairs(bench, "snapshot", "pairs", settings.whole("pairs"));
        Demands.exam(bench, "snapshot");
        Texts.demand(bench, Texts.WINDOW);
        var cells = new ArrayList<Cell>();
        for (int seed = 1; seed <= settings.whole("seeds"); seed++) {
            for (var method : settings.words("methods")) {
                double cost = method.equals(BEST)
                        ? settings.whole("best-of") * 4
                        : settings.whole("steps") * settings.whole("responses") / 8.0;
                cells.add(new Cell(Map.of(METHOD, method, SEED, Integer.toString(seed)), cost));
            }
        }
        return cells;
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        readings.start();
        int seed = cell.whole(SEED);
        var trial = Trial.of(readings, bench, seed);
        return cell.at(METHOD).equals(BEST)
                ? new BestResponses(trial, bench, seed).measured()
                : new Optimised(trial, bench, seed).measured();
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new RobustnessReport(settings, findings).report();
    }
}
