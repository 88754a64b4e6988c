package org.touchstone.laboratory.incontext;

import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Finding;
import org.touchstone.laboratory.Grid;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Report;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.support.Refusal;

/**
 * Reads with models of one, two and more layers and looks on the way how much less a late token surprises them than an early one, and whether a head
 * looks behind the present token's last appearance (Olsson et al. 2022).
 */
@Component
class InContextKind implements ExperimentKind {

    static final String LAYERS = "layers";
    static final String SEED = "seed";

    private static final String SNAPSHOT = "snapshot";
    private static final int WIDTH = 128;
    private static final int HEADS = 4;
    private static final int CONTEXT = 512;
    private static final double RATE = 1.5e-3;

    private final Readings readings;

    InContextKind(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return "in-context";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of(SNAPSHOT, Field.Type.SNAPSHOT),
                Texts.field(),
                Field.choice("diet", "dialogues", "dialogues", "repeats"),
                Field.wholes(LAYERS, "1, 2", 1, 8),
                Readings.field(3_000_000),
                Field.whole("looks", 15, 3, 100),
                Field.whole("seeds", 3, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        if (Texts.corpus(bench, SNAPSHOT).size() < CONTEXT
                || Texts.corpus(bench.pairs(SNAPSHOT, Split.TEST)).size() < CONTEXT) {
            throw new TooLittleText();
        }
        return Grid.START
                .by(LAYERS, settings.words(LAYERS))
                .counted(SEED, settings.whole("seeds"))
                .cells(cell -> cell.whole(LAYERS));
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        readings.start();
        var settings = bench.settings();
        var shape = new Shape(cell.whole(LAYERS), WIDTH, HEADS, CONTEXT);
        return new Growth(Diet.of(bench), shape, RATE, settings.whole("reading"), settings.whole("looks"))
                .measured(cell.whole(SEED), bench::done);
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new InContextReport(settings, findings).report();
    }

    private static final class TooLittleText extends Refusal.Invalid {
        TooLittleText() {
            super(
                    "too-little-text",
                    SNAPSHOT,
                    "Both the training and the test part need %d bytes of dialogues".formatted(CONTEXT),
                    CONTEXT);
        }
    }
}
