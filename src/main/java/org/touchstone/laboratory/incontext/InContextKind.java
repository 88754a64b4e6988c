package org.touchstone.laboratory.incontext;

import java.util.List;
import org.springframework.stereotype.Component;
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

    static final String SNAPSHOT = "snapshot";
    private static final int WIDTH = 128;
    private static final int HEADS = 2;
    private static final int CONTEXT = 512;

    /** Of plain text as many parts are read, all but one, and the last is asked about. */
    private static final int SHARES = 10;

    private static final String SYMBOLS = "symbols";
    private static final String WINDOW = "window";

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
        return 2;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Texts.diet(Diet.REPEATS),
                Field.of(SNAPSHOT, Field.Type.SNAPSHOT_OR_NONE),
                Texts.field(),
                Texts.file(),
                Field.wholes(LAYERS, "1, 2", 1, 8),
                Readings.field(600_000),
                Field.whole(SYMBOLS, Diet.Repeats.FEWEST, Diet.Repeats.FEWEST, 128),
                Field.whole(WINDOW, 32, 24, CONTEXT),
                Field.whole("looks", 15, 3, 100),
                Field.whole("seeds", 3, 1, 20));
    }

    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        Texts.demand(bench, SHARES * CONTEXT);
        if (settings.text(Texts.DIET).equals(Texts.DIALOGUES)) {
            dialogues(bench);
        }
        return Grid.START
                .by(LAYERS, settings.words(LAYERS))
                .counted(SEED, settings.whole("seeds"))
                .cells(cell -> cell.whole(LAYERS));
    }

    private static void dialogues(Bench bench) {
        if (!bench.settings().has(SNAPSHOT)) {
            throw new NoDialogues();
        }
        var diet = Diet.Reading.of(bench, true);
        if (Math.min(diet.training().size(), diet.test().size()) < CONTEXT) {
            throw new TooLittleText();
        }
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        readings.start();
        var settings = bench.settings();
        var shape = new Shape(cell.whole(LAYERS), WIDTH, HEADS, context(settings));
        return new Growth(Diet.of(bench), shape, settings.whole("reading"), settings.whole("looks"))
                .measured(cell.whole(SEED), bench::done);
    }

    /** How far the models look: repeats need not be long, and are learned the sooner the shorter they are. */
    static int context(Settings settings) {
        return settings.text(Texts.DIET).equals(Diet.REPEATS) ? settings.whole(WINDOW) : CONTEXT;
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new InContextReport(settings, findings).report();
    }

    private static final class NoDialogues extends Refusal.Invalid {
        NoDialogues() {
            super("no-dialogues", SNAPSHOT, "snapshot: choose the dataset whose dialogues are to be read");
        }
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
