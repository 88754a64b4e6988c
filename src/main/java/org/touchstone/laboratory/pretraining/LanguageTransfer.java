package org.touchstone.laboratory.pretraining;

import static org.touchstone.laboratory.pretraining.PretrainingKind.SNAPSHOT;
import static org.touchstone.laboratory.pretraining.PretrainingKind.SOURCE;

import java.util.List;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.language.Corpus;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.lessons.Objective;
import org.touchstone.laboratory.lessons.Objective.Pace;
import org.touchstone.laboratory.lessons.Pair;
import org.touchstone.laboratory.lessons.Readings;
import org.touchstone.laboratory.lessons.Readings.Beginner;
import org.touchstone.laboratory.lessons.Shelf;
import org.touchstone.laboratory.lessons.Size;
import org.touchstone.laboratory.lessons.Texts;

/** One language model that reads, learns other comparisons or none, then those at hand, and is examined. */
final class LanguageTransfer {

    private final Readings readings;
    private final Bench bench;
    private final Place place;
    private final Size size;

    LanguageTransfer(Readings readings, Cell cell, Bench bench) {
        this.readings = readings;
        this.bench = bench;
        this.place = new Place(cell, bench);
        this.size = Size.of(place.model());
    }

    Measures measured() {
        int context = size.shape().context();
        var lessons = Pair.of(place.own(), context);
        var model = Objective.RANKED.teach(
                start(), lessons, pace(bench.settings().whole("epochs")), share -> bench.done(0.8 + 0.2 * share));
        return place.measures(lessons.size(), Objective.RANKED.right(model, Pair.of(place.asked(), context)));
    }

    private LanguageModel start() {
        var beginner = Beginner.of(size, bench.settings().whole("reading"), place.seed());
        var reader = readings.model(bench.folder(), beginner, read(), share -> bench.done(0.4 * share));
        return place.before() == Before.NONE
                ? reader
                : new Shelf(bench.folder())
                        .model(beginner.name() + "-" + place.before().key(), () -> prepared(reader));
    }

    private Corpus read() {
        return Texts.corpus(bench, SOURCE, List.of(SNAPSHOT));
    }

    /** Other comparisons are seen once, as in the paper. */
    private LanguageModel prepared(LanguageModel reader) {
        return Objective.RANKED.teach(
                reader,
                Pair.of(place.others(), size.shape().context()),
                pace(1),
                share -> bench.done(0.4 + 0.4 * share));
    }

    private Pace pace(int epochs) {
        return new Pace(bench.settings().decimal("rate") * size.rate(), epochs, place.seed());
    }
}
