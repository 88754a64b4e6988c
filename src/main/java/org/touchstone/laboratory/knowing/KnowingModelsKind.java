package org.touchstone.laboratory.knowing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
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
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.support.Refusal;

/**
 * Teaches small language models to choose the better response by its letter, to say whether an answer is true, and to say beforehand whether they know
 * one, and examines how far their probabilities are to be taken at their word (Kadavath et al. 2022, sections 2 to 5).
 */
@Component
class KnowingModelsKind implements ExperimentKind {

    static final String SNAPSHOT = "snapshot";
    static final String WANTED = "pairs";
    static final String SIZE = "size";

    static final String SEEDS = "seeds";

    private final Readings readings;

    KnowingModelsKind(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return "knowing-models";
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
                Readings.field(600_000),
                Field.whole(WANTED, 600, 20, 1_000_000),
                Asked.field(),
                Field.whole("samples", 30, 1, 1_000),
                Field.whole("epochs", 2, 1, 50),
                Field.decimal("rate", "0.3", 0.001, 1),
                Field.whole(SEEDS, 2, 1, 20),
                Field.decimal(KnowingKind.THRESHOLD, "0.5", 0, 0.99),
                Field.decimal(KnowingKind.SMALL, "0.05", 0.001, 0.5));
    }

    /** One cell for each size and each of three things to be asked for, over all seeds: they are examined together. */
    @Override
    public List<Cell> plan(Bench bench) {
        var settings = bench.settings();
        Demands.pairs(bench, SNAPSHOT, WANTED, settings.whole(WANTED));
        Demands.exam(bench, SNAPSHOT);
        demandHalves(bench);
        Texts.demand(bench, Texts.WINDOW);
        return Grid.START
                .by(SIZE, settings.words("sizes"))
                .by(KnowingKind.ASKED, KnowingKind.EVERYTHING)
                .cells(cell -> Size.of(cell.at(SIZE)).cost() * share(cell));
    }

    /** The first one teaches, and the last one teaches once more. */
    private static double share(Cell cell) {
        return switch (KnowingKind.asked(cell)) {
            case CHOICES -> 7;
            case TRUTH -> 1;
            case KNOWLEDGE -> 4;
        };
    }

    private static void demandHalves(Bench bench) {
        var pairs = bench.pairs(SNAPSHOT, Split.TRAIN);
        for (int seed = 1; seed <= bench.settings().whole(SEEDS); seed++) {
            if (!Halves.of(pairs, bench.settings().whole(WANTED), seed).areThere()) {
                throw new OneConversation();
            }
        }
        var exam = exam(bench);
        long fitted = exam.stream()
                .filter(pair -> Judgements.isFitted(Halves.opening(pair)))
                .count();
        if (fitted == 0 || fitted == exam.size()) {
            throw new KnowingKind.TooFew(SNAPSHOT, exam.size());
        }
    }

    @Override
    public Measures work(Cell cell, Bench bench) {
        var settings = bench.settings();
        int seeds = settings.whole(SEEDS);
        var asked = KnowingKind.asked(cell);
        var exam = exam(bench);
        var judgements = new ArrayList<Judgement>();
        for (int seed = 1; seed <= seeds; seed++) {
            int before = seed - 1;
            judgements.addAll(new Pupil(readings, bench, Size.of(cell.at(SIZE)), seed)
                    .judgements(asked, exam, share -> bench.done(0.9 * (before + share) / seeds)));
        }
        var all = new Judgements(judgements);
        var figures = Examined.measures(
                asked, all, settings.decimal(KnowingKind.THRESHOLD), share -> bench.done(0.9 + 0.1 * share));
        return Kept.beside(figures, all.half(false));
    }

    private static List<PreferencePair> exam(Bench bench) {
        return Asked.of(bench, SNAPSHOT).stream().filter(pair -> !pair.isTie()).toList();
    }

    @Override
    public Report report(Settings settings, List<Finding> findings) {
        return new KnowingModelsReport(settings, findings).report();
    }

    private static final class OneConversation extends Refusal.Invalid {
        OneConversation() {
            super(
                    "knowing-models-one-conversation",
                    SNAPSHOT,
                    "The pairs to learn from lie in one conversation; two halves of different conversations are"
                            + " needed");
        }
    }
}
