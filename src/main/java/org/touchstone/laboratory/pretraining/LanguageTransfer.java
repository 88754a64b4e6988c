package org.touchstone.laboratory.pretraining;

import static org.touchstone.laboratory.pretraining.PretrainingKind.FIRST;
import static org.touchstone.laboratory.pretraining.PretrainingKind.SNAPSHOT;
import static org.touchstone.laboratory.pretraining.PretrainingKind.SOURCE;

import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Exam;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.Results;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.lessons.Asked;
import org.touchstone.laboratory.lessons.Objective;
import org.touchstone.laboratory.lessons.Objective.Pace;
import org.touchstone.laboratory.lessons.Pair;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Readings.Beginner;
import org.touchstone.laboratory.lessons.Shelf;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;
import org.touchstone.preference.Portion;

/** One language model that reads, learns other comparisons or none, then those at hand, and is examined. */
final class LanguageTransfer {

    private final Readings readings;
    private final Cell cell;
    private final Bench bench;
    private final Size size;
    private final Before before;
    private final int seed;

    LanguageTransfer(Readings readings, Cell cell, Bench bench) {
        this.readings = readings;
        this.cell = cell;
        this.bench = bench;
        this.size = Size.of(cell.at(PretrainingKind.MODEL));
        this.before = Before.of(cell.at(PretrainingKind.BEFORE));
        this.seed = cell.whole(PretrainingKind.SEED);
    }

    Measures measured() {
        int context = size.shape().context();
        var lessons = Pair.of(
                Portion.of(
                        bench.pairs(SNAPSHOT, Split.TRAIN),
                        PreferencePair::conversation,
                        cell.whole(PretrainingKind.WANTED),
                        seed),
                context);
        var model = Objective.RANKED.teach(
                start(), lessons, pace(bench.settings().whole("epochs")), share -> bench.done(0.8 + 0.2 * share));
        var asked = Asked.of(bench, SNAPSHOT);
        return Measures.of("learned-from", lessons.size())
                .and(Results.RIGHT, Objective.RANKED.right(model, Pair.of(asked, context)))
                .and(Results.CONVERSATIONS, new Exam(asked).conversations());
    }

    private LanguageModel start() {
        var beginner = Beginner.of(size, bench.settings().whole("reading"), seed);
        var reader =
                readings.model(bench.folder(), beginner, Texts.corpus(bench, SOURCE), share -> bench.done(0.4 * share));
        return before == Before.NONE
                ? reader
                : new Shelf(bench.folder()).model(beginner.name() + "-" + before.key(), () -> prepared(reader));
    }

    /** Other comparisons are seen once, as in the paper. */
    private LanguageModel prepared(LanguageModel reader) {
        var others = Portion.of(
                bench.pairs(SOURCE, Split.TRAIN),
                PreferencePair::conversation,
                bench.settings().whole(FIRST),
                seed);
        return Objective.RANKED.teach(
                reader,
                before.lessons(others, size.shape().context()),
                pace(1),
                share -> bench.done(0.4 + 0.4 * share));
    }

    private Pace pace(int epochs) {
        return new Pace(bench.settings().decimal("rate") * size.rate(), epochs, seed);
    }
}
