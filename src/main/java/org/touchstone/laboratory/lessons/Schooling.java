package org.touchstone.laboratory.lessons;

import java.util.List;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.lessons.Objective.Pace;
import org.touchstone.laboratory.lessons.Readings.Beginner;

/**
 * A language model that reads and is then taught comparisons, as long and as fast as the experiment's settings say.
 *
 * @param snapshot the field whose dialogues it reads where nothing else is chosen
 */
public record Schooling(Readings readings, Bench bench, String snapshot, Size size, int seed) {

    /** The model in the end; one that has read is taken from the experiment's folder where an earlier cell left it. */
    public LanguageModel taught(Objective objective, List<Pair> lessons) {
        var settings = bench.settings();
        var reader = readings.model(
                bench.folder(),
                Beginner.of(size, settings.whole("reading"), seed),
                Texts.corpus(bench, snapshot),
                share -> bench.done(share / 2));
        var pace = new Pace(settings.decimal("rate") * size.rate(), settings.whole("epochs"), seed);
        return objective.teach(reader, lessons, pace, share -> bench.done((1 + share) / 2));
    }
}
